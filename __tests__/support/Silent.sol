// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// Takes every call and answers none of them.
contract Silent {
    fallback() external {}
}
