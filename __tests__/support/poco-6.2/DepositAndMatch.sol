// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// What the token calls on the hub in `approveAndCall`.
interface TokenSpender {
    function receiveApproval(address sender, uint256 amount, address token, bytes calldata data) external returns (bool);
}

/// The facet of PoCo 6.2 that deposits and matches in one transaction, written from the outside view of it: the npm
/// package of the contracts ends at 6.1, whose own facet still makes the deposit here.
contract DepositAndMatch is TokenSpender {
    error CallerIsNotTheRequester();
    error UnsupportedOperation(bytes4 selector);
    error OperationFailed();

    /// `matchOrders(AppOrder, DatasetOrder, WorkerpoolOrder, RequestOrder)`.
    bytes4 private constant MATCH_ORDERS = 0x156194d4;
    /// Number of `requester` among the words of a request order, and of the request among the arguments.
    uint256 private constant REQUESTER = 6;
    uint256 private constant REQUEST = 3;

    /// The facet of 6.1, which ignores the data.
    address private immutable depositFacet;

    constructor(address depositFacet_) {
        depositFacet = depositFacet_;
    }

    function receiveApproval(
        address sender,
        uint256 amount,
        address token,
        bytes calldata data
    ) external returns (bool) {
        run(depositFacet, abi.encodeCall(TokenSpender.receiveApproval, (sender, amount, token, "")));
        if (data.length == 0) return true;
        // Fewer than four bytes revert without a reason.
        bytes4 selector = bytes4(data[:4]);
        if (selector != MATCH_ORDERS) revert UnsupportedOperation(selector);
        if (requesterOf(data[4:]) != sender) revert CallerIsNotTheRequester();
        run(address(this), data);
        return true;
    }

    /// Runs code on the hub's own storage; what it reverts with comes through.
    function run(address code, bytes memory call) private {
        (bool done, bytes memory answer) = code.delegatecall(call);
        if (done) return;
        if (answer.length == 0) revert OperationFailed();
        assembly {
            revert(add(answer, 32), mload(answer))
        }
    }

    function requesterOf(bytes calldata arguments) private pure returns (address) {
        uint256 order = uint256(word(arguments, REQUEST * 32));
        return address(uint160(uint256(word(arguments, order + REQUESTER * 32))));
    }

    function word(bytes calldata from, uint256 at) private pure returns (bytes32) {
        return bytes32(from[at:at + 32]);
    }
}
