// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// An account that is a contract: it takes one key's signatures for its own (ERC-1271), as long as it likes.
contract Account {
    address private key;

    constructor(address signer) {
        key = signer;
    }

    /// Another key from now on; the zero address for none.
    function setKey(address signer) external {
        key = signer;
    }

    /// Does what a caller of anybody's asks for, in the name of this account.
    function execute(address to, bytes calldata data) external {
        (bool done, bytes memory answer) = to.call(data);
        require(done, string(answer));
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        if (signature.length != 65) return 0xffffffff;
        address signer = ecrecover(
            hash,
            uint8(signature[64]),
            bytes32(signature[0:32]),
            bytes32(signature[32:64])
        );
        return signer != address(0) && signer == key ? this.isValidSignature.selector : bytes4(0xffffffff);
    }
}
