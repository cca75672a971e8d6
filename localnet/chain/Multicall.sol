// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// Sends calls one after the other in one transaction. It speaks the interface of the public contract Multicall3, which
/// lies at one address on the live networks, as far as clients of iExec use it.
contract Multicall {
    struct Call {
        address target;
        bool allowFailure;
        bytes callData;
    }

    struct Result {
        bool success;
        bytes returnData;
    }

    function aggregate3(Call[] calldata calls) external payable returns (Result[] memory results) {
        results = new Result[](calls.length);
        for (uint256 i = 0; i < calls.length; i++) {
            (bool success, bytes memory returnData) = calls[i].target.call(calls[i].callData);
            require(success || calls[i].allowFailure, "Multicall3: call failed");
            results[i] = Result(success, returnData);
        }
    }
}
