// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// A group with one member, as orders can be restricted to (ERC-734 `keyHasPurpose`).
contract Group {
    uint256 private constant MEMBER = 4;
    bytes32 private immutable key;

    constructor(address member) {
        key = bytes32(uint256(uint160(member)));
    }

    function keyHasPurpose(bytes32 asked, uint256 purpose) external view returns (bool) {
        return asked == key && purpose == MEMBER;
    }
}
