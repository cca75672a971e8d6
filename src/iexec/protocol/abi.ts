import { Interface } from 'ethers';

const APP_ORDER =
  '(address app, uint256 appprice, uint256 volume, bytes32 tag, address datasetrestrict, address workerpoolrestrict, address requesterrestrict, bytes32 salt, bytes sign)';
const DATASET_ORDER =
  '(address dataset, uint256 datasetprice, uint256 volume, bytes32 tag, address apprestrict, address workerpoolrestrict, address requesterrestrict, bytes32 salt, bytes sign)';
const WORKERPOOL_ORDER =
  '(address workerpool, uint256 workerpoolprice, uint256 volume, bytes32 tag, uint256 category, uint256 trust, address apprestrict, address datasetrestrict, address requesterrestrict, bytes32 salt, bytes sign)';
const REQUEST_ORDER =
  '(address app, uint256 appmaxprice, address dataset, uint256 datasetmaxprice, address workerpool, uint256 workerpoolmaxprice, address requester, uint256 volume, bytes32 tag, uint256 category, uint256 trust, address beneficiary, address callback, string params, bytes32 salt, bytes sign)';
const RESOURCE = '(address pointer, address owner, uint256 price)';

/** The hub: a diamond, so this is the union of its facets' functions that we use (PoCo contracts/facets). */
export const HUB_ABI = new Interface([
  'function domain() view returns ((string name, string version, uint256 chainId, address verifyingContract))',
  'function token() view returns (address)',
  'function appregistry() view returns (address)',
  'function datasetregistry() view returns (address)',
  'function workerpoolregistry() view returns (address)',
  'function contribution_deadline_ratio() view returns (uint256)',
  'function final_deadline_ratio() view returns (uint256)',
  'function workerpool_stake_ratio() view returns (uint256)',
  'function teebroker() view returns (address)',
  'function countCategory() view returns (uint256)',
  'function viewCategory(uint256 id) view returns ((string name, string description, uint256 workClockTimeRef))',
  'function viewAccount(address account) view returns ((uint256 stake, uint256 locked))',
  'function viewConsumed(bytes32 orderHash) view returns (uint256)',
  'function verifyPresignatureOrSignature(address signer, bytes32 hash, bytes signature) view returns (bool)',
  'function verifySignature(address signer, bytes32 hash, bytes signature) view returns (bool)',
  'function viewApp(address app) view returns ((address owner, string name, string appType, bytes multiaddr, bytes32 checksum, bytes mrenclave))',
  'function viewDataset(address dataset) view returns ((address owner, string name, bytes multiaddr, bytes32 checksum))',
  'function viewWorkerpool(address workerpool) view returns ((address owner, string description, uint256 workerStakeRatio, uint256 schedulerRewardRatio))',
  `function viewDeal(bytes32 id) view returns ((${RESOURCE} app, ${RESOURCE} dataset, ${RESOURCE} workerpool, uint256 trust, uint256 category, bytes32 tag, address requester, address beneficiary, address callback, string params, uint256 startTime, uint256 botFirst, uint256 botSize, uint256 workerStake, uint256 schedulerRewardRatio, address sponsor))`,
  'function viewTask(bytes32 id) view returns ((uint8 status, bytes32 dealid, uint256 idx, uint256 timeref, uint256 contributionDeadline, uint256 revealDeadline, uint256 finalDeadline, bytes32 consensusValue, uint256 revealCounter, uint256 winnerCounter, address[] contributors, bytes32 resultDigest, bytes results, uint256 resultsTimestamp, bytes resultsCallback))',
  'function viewContribution(bytes32 task, address worker) view returns ((uint8 status, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge, uint256 weight))',
  `function matchOrders(${APP_ORDER} appOrder, ${DATASET_ORDER} datasetOrder, ${WORKERPOOL_ORDER} workerpoolOrder, ${REQUEST_ORDER} requestOrder) returns (bytes32)`,
  'function contribute(bytes32 taskId, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge, bytes enclaveSign, bytes authorizationSign)',
  'function contributeAndFinalize(bytes32 taskId, bytes32 resultDigest, bytes results, bytes resultsCallback, address enclaveChallenge, bytes enclaveSign, bytes authorizationSign)',
  'function claimArray(bytes32[] taskIds) returns (bool)',
  'function initializeAndClaimArray(bytes32[] dealIds, uint256[] indexes) returns (bool)',
  'event OrdersMatched(bytes32 dealid, bytes32 appHash, bytes32 datasetHash, bytes32 workerpoolHash, bytes32 requestHash, uint256 volume)',
  'event TaskContribute(bytes32 indexed taskId, address indexed worker, bytes32 hash)',
  'event TaskFinalize(bytes32 indexed taskId, bytes results)',
  'error CallerIsNotTheRequester()',
  'error UnsupportedOperation(bytes4 selector)',
  'error OperationFailed()',
]);

/** The three resource registries (PoCo contracts/registries/Registry): ERC-721 with CREATE2 deployment. */
export const REGISTRY_ABI = new Interface([
  'function isRegistered(address entry) view returns (bool)',
  'function proxyCodeHash() view returns (bytes32)',
  'function ownerOf(uint256 tokenId) view returns (address)',
  'function balanceOf(address owner) view returns (uint256)',
  'function tokenOfOwnerByIndex(address owner, uint256 index) view returns (uint256)',
  'function createDataset(address owner, string name, bytes multiaddr, bytes32 checksum) returns (address)',
]);

/** The call of a registry on a new dataset (PoCo contracts/registries/datasets/Dataset). */
export const DATASET_ABI = new Interface([
  'function initialize(string name, bytes multiaddr, bytes32 checksum)',
]);

/** The RLC token. Its `approveAndCall` returns nothing; declaring a result would make simulations fail. */
export const TOKEN_ABI = new Interface([
  'function balanceOf(address owner) view returns (uint256)',
  'function approveAndCall(address spender, uint256 amount, bytes data)',
  'event Approval(address indexed owner, address indexed spender, uint256 value)',
]);

/** An ERC-734 identity, used as a group of addresses by order restrictions. */
export const IDENTITY_ABI = new Interface([
  'function keyHasPurpose(bytes32 key, uint256 purpose) view returns (bool)',
]);
