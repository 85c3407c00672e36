/** Words that are capitalized in names and titles but do not identify anyone. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  (
    'about above academy accord according account action actions across address administration administrator adviser ' +
    'advisory affair affairs after again against agency agenda agent agreement agreements airline airlines airport all ' +
    'alliance almost along already although always ambassador amendment among annual another answer appeal around article ' +
    'assembly assistant associate associated association associations asset assets authority automotive award based basic ' +
    'because before behind being below beside besides better between beyond bilateral board branch bridge briefing broad ' +
    'building bureau business businesses cabinet campaign capital career cases center centers central centre century ' +
    'chairman chairs chairwoman challenge chamber chapter charter chief children citizen citizens cities clean climate ' +
    'clinic close coalition coast collaboration college comment commerce commercial commission commissioner committee ' +
    'common commons communication communications community companies company competition conference confederation congress ' +
    'consortium construction consulate consultant consumer contract control convention cooperation corporate corporation ' +
    'council councillor counsel countries country county court credit critical culture customs cyber daily data dealers ' +
    'defense delegate delegation department deputy design developing development dialogue digital diplomacy direct ' +
    'director directors disclosure district division doctor domestic during early earth eastern economic economics economy ' +
    'education eight either electric electrical electronic electronics embassy emerging employee employees energy ' +
    'engineer engineering enterprise environment environmental equal equity establish estate ethical event every exchange ' +
    'executive exhibit exhibition expert experts export exports external facility factory faculty fair family federal ' +
    'federation fellow fellows field fifth figure final finance financial first fiscal five force foreign forest form ' +
    'former forum forums foundation founder four fourth framework frameworks free friend from fuel fund future general ' +
    'given global goals good government governor grand grant grants graph great green grid group groups growth guide ' +
    'health heating held help here high higher history hold holding home honorable hospital host house housing human ' +
    'image impact import imports important improve include including independent index industrial industries industry ' +
    'information infrastructure initiative initiatives innovation inside institute institutes institution institutions ' +
    'insurance integrated intelligence interest interior internal international internship investment island issue issues ' +
    'joint journal judge junior justice keep kind kingdom labor laboratories laboratory labour lake land language large ' +
    'later launch leader leaders leadership league learning legal letter level liaison library light limited local long ' +
    'major making management manager manufacturer manufacturers manufacturing marine maritime market markets material ' +
    'matter mayor measure media medical meeting meetings member members memorandum memorial middle military mines mineral ' +
    'minerals minister ministers ministry mission mobility model modern monday money month moreover most motor motors ' +
    'mountain multilateral municipal museum national nations natural nature network networks neither never news next nine ' +
    'north northern nothing number office officer offices official officials often online only open operation operations ' +
    'order organization organizations other others outside over pacific page panel paper park parliament part partner ' +
    'partners partnership partnerships party peace people permanent personal philosophy physical pilot pilots place plain ' +
    'plan plane plans plant plants platform point policies policy political power premier press president prime principal ' +
    'principles private privacy procurement product production products professor program programme programmes programs ' +
    'progress project projects promotion property proposal proposals prosperity protection protocol provide province ' +
    'public question questions quality radio railway rather recommendation reform region regional regions regulation ' +
    'regulations relation relations remarks renewable report reports representative representatives republic research ' +
    'resource resources response review right rights river road role roundtable royal rural safety saturday school ' +
    'science sciences scientific second secretary section sector sectors security senate senator senior series service ' +
    'services session seven seventh several shared sharing short since single small social societies society software ' +
    'solution solutions some source south southern space speaker special spring square staff stage standard standards ' +
    'state statement states station steel still story strategic strategies strategy street strong student students study ' +
    'subcommittee summer summit sunday supply support sustainability sustainable system systems table talks tariff tariffs ' +
    'taskforce technical technician technologies technology telecommunications terminal test testimony thanks their them ' +
    'then there these they thing think third this those though thousand three through thursday title today together trade ' +
    'trades traditional training transaction transit transport transportation treasury treaty tribunal tuesday twelve ' +
    'twenty under undersecretary union united universities university until upon urban using value various vehicle ' +
    'venture version very vice vision visit voluntary volunteer wages water wednesday week weekly welfare western what ' +
    'when where whether which while white whole wind winter with within without women word words work worker workers ' +
    'working works workshop workshops world would write year years young youth'
  ).split(' '),
);

/** More words that are capitalized at the start of a sentence and resemble well-known names. */
export const openingWords: ReadonlySet<string> = new Set(
  (
    'adding apply asked asking being booking bookings boxing build chain chains could dealt early every giving later made making ' +
    'might never quite reach share should spoke stake start stated taken taking taxes teaches those total trace truth ' +
    'units using voice waste where while whose widen wider worth would wrote'
  ).split(' '),
);
