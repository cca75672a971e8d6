// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// Answers as the public multicall contract does, and makes none of the calls.
contract EvilMulticall {
    struct Call3 {
        address target;
        bool allowFailure;
        bytes callData;
    }
    struct Result {
        bool success;
        bytes returnData;
    }

    function aggregate3(Call3[] calldata calls) external payable returns (Result[] memory results) {
        results = new Result[](calls.length);
        for (uint256 i = 0; i < calls.length; i++) results[i] = Result(true, abi.encode(uint256(0)));
    }
}
