/**
 * Words that a guesser tries first: those of passwords, of this trade, of everyday sentences, and those that people
 * count or spell along. All in small letters.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  [
    // Passwords.
    'access admin administrator baseball changeme default demo dragon example fake football foobar foo bar baz guess',
    'hello hidden iloveyou key keys letmein login master monkey never nobody pass passphrase passwd password passwords',
    'placeholder please private privately qwerty qwertz random safe sample secret secrets secure security shadow strong',
    'sunshine super temp test testing token trustno trustnoone user username value welcome',
    // This trade.
    'action actions api app apps automation backup beta bitcoin blender blockchain build chain ci cloud com company',
    'compute computing confidential confidentiality crypto data dataset deal deploy dev development docker enclave',
    'encrypt encrypted encryption env ethereum frame git github hub http https iexec image input inputs job key local',
    'localhost main my network node nightly org organisation organization output picture prod production project repo',
    'repository render rendered renderer rendering result results rlc root run runner scene server service setting',
    'settings sgx stage staging storage system task tasks tdx team wallet web worker workflow workflows www',
    // Sentences.
    'a about after again all also always am an and any are as at be been before best better big but by can come correct',
    'could day days did do dog does don down ever every everyone everything first for force from game get give go going',
    'good great had has have he her here him his horse how i if in into is it its just know life like little live long',
    'longer longest love made make man many may me more most mr much must name nature need new no not nothing now of',
    'off old on one only or other our out over own people question quite really right said say see she should so some',
    'something sometimes still such take than that the their them then there these they thing think this those time to',
    'today too true two under until up us use used very want was way we well were what when where which who whole why',
    'will with word words work world would yes you your yours',
    // Famous quotations.
    'adipiscing amet battery brown consectetur dolor elit fox ipsum jumped jumps lazy lorem pack jugs liquor dozen quick',
    'sit staple twinkle star',
    // Rows that people count and spell along.
    'zero three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty hundred',
    'thousand million january february march april june july august september october november december monday tuesday',
    'wednesday thursday friday saturday sunday spring summer autumn winter alpha alfa bravo charlie delta echo foxtrot',
    'golf hotel india juliet juliett kilo lima mike oscar papa quebec romeo sierra tango uniform victor whiskey xray',
    'yankee zulu gamma epsilon omega red orange yellow green blue purple violet black white grey gray mercury venus',
    'earth mars jupiter saturn uranus neptune pluto',
  ].flatMap(line => line.split(' ')),
);

/**
 * Rows of digits that can be looked up: constants, series, words in base 16, digests of nothing, keys of tests.
 */
export const COMMON_DIGITS: readonly string[] = [
  '3141592653589793238462643383279502884197169399375105820974944592307816406286208998628034825342117067982148',
  '2718281828459045235360287471352662497757247093699959574966967627724076630353547594571382178525166427427466',
  '1414213562373095048801688724209698078569671875376948073176679737990732478462107038850387534327641572',
  '1618033988749894848204586834365638117720309179805762862135448622705260462818902449707207204189391137',
  '23571113171923293137414347535961677173798389971011031071091131271311371391491511571631671731791811911931971',
  '1123581321345589144233377610987159725844181676510946177112865746368750251213931964183178115142298320401346269',
  '1491625364964811001211441691962252562893243614004414845295766256767297848419009611024108911561225129613691444',
  '1248163264128256512102420484096819216384327686553613107226214452428810485762097152419430483886081677721633554432',
  '12345678910111213141516171819202122232425262728293031323334353637383940414243444546474849505152535455565758',
  '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f3031323334',
  'deadbeefdeadc0decafebabecafed00dfeedfacefacefeedbaadf00d8badf00dbadc0ffeec0ffeedefec8edbeefcafefee1dead',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
  '5f4dcc3b5aa765d61d8327deb882cf99',
  'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
  '59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
  '2b7e151628aed2a6abf7158809cf4f3c',
  '603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4',
];
