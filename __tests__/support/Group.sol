// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// A group with one member at a time, as orders can be restricted to (ERC-734 `keyHasPurpose`).
contract Group {
    uint256 private constant MEMBER = 4;
    bytes32 private key;

    constructor(address member) {
        admit(member);
    }

    /// Takes a member in the place of the one before.
    function admit(address member) public {
        key = bytes32(uint256(uint160(member)));
    }

    function keyHasPurpose(bytes32 asked, uint256 purpose) external view returns (bool) {
        return asked == key && purpose == MEMBER;
    }
}
