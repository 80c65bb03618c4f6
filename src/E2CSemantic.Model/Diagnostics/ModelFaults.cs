namespace E2CSemantic.Model.Diagnostics;

/// <summary>Every fault of the definitions as code: one method a fault, one code a method, each in <c>src/diagnostics.md</c>.</summary>
internal static class ModelFaults
{
    public static Diagnostic FolderMissing(string folder) =>
        new("E2C_DEFINITIONS_MISSING", $"there is no folder '{folder}'", null, "name the folder that holds the definitions");

    public static Diagnostic FileUnreadable(string file) =>
        new("E2C_DEFINITION_UNREADABLE", "the file cannot be read", new(file, 1, 1), "check that it exists and that its permissions allow reading");

    public static Diagnostic FileEmpty(SourcePlace place) =>
        new("E2C_FILE_EMPTY", "the file is empty", place, "write a definition or delete the file");

    public static Diagnostic FileEncoding(SourcePlace place) =>
        new("E2C_FILE_ENCODING", "the file is not UTF-8 from here on", place, "save it as UTF-8");

    public static Diagnostic FileLocation(SourcePlace place, string what, string expected) =>
        new("E2C_FILE_LOCATION", $"the file's path does not agree with {what}", place, $"expected '{expected}'");

    public static Diagnostic YamlTab(SourcePlace place) =>
        new("E2C_YAML_TAB", "a tab indents this line", place, "indent with spaces");

    public static Diagnostic YamlSyntax(SourcePlace place, string message) =>
        new("E2C_YAML_SYNTAX", $"not YAML: {message}", place);

    public static Diagnostic YamlFeature(SourcePlace place, string feature) =>
        new("E2C_YAML_FEATURE", $"{feature} is not used in definitions", place, "write the value out");

    public static Diagnostic YamlDepth(SourcePlace place, int deepest) =>
        new("E2C_YAML_DEPTH", $"values are nested deeper than {deepest}", place);

    public static Diagnostic KeyDuplicate(SourcePlace place, string key, SourcePlace first) =>
        new("E2C_KEY_DUPLICATE", $"the key '{key}' stands twice", place, $"the first is in line {first.Line}");

    public static Diagnostic KeyUnknown(SourcePlace place, string what, string key, IReadOnlyList<string> known) =>
        new("E2C_KEY_UNKNOWN", $"{what} has no key '{key}'", place, Nearest.Suggest(key, known) ?? $"keys are {string.Join(", ", known)}");

    public static Diagnostic KeyMissing(SourcePlace place, string what, string key) =>
        new("E2C_KEY_MISSING", $"{what} lacks the key '{key}'", place, $"add '{key}:'");

    public static Diagnostic KeyOrder(SourcePlace place, string key, string after, IReadOnlyList<string> order) =>
        new("E2C_KEY_ORDER", $"'{key}' stands after '{after}'", place, $"'metrics check --fix' puts it in order: {string.Join(", ", order)}");

    public static Diagnostic ValueType(SourcePlace place, string what, string expected, string found) =>
        new("E2C_VALUE_TYPE", $"{what} is {found}, expected {expected}", place);

    public static Diagnostic ValueUnquoted(SourcePlace place, string what, string text) =>
        new("E2C_VALUE_UNQUOTED", $"{what} is text, but {text} without quotes is not", place, $"write \"{text}\"");

    public static Diagnostic ValueForm(SourcePlace place, string what, string text, string form) =>
        new("E2C_VALUE_FORM", $"{what} is '{text}', expected {form}", place);

    public static Diagnostic ValueUnknown(SourcePlace place, string what, string text, IEnumerable<string> known) =>
        new("E2C_VALUE_UNKNOWN", $"{what} cannot be '{text}'", place, Nearest.Suggest(text, known) ?? $"one of {string.Join(", ", known)}");

    public static Diagnostic ValueRange(SourcePlace place, string what, long least, long most) =>
        new("E2C_VALUE_RANGE", $"{what} must be from {least} to {most}", place);

    public static Diagnostic ItemDuplicate(SourcePlace place, string what, string item) =>
        new("E2C_ITEM_DUPLICATE", $"{what} names '{item}' twice", place, "remove one");

    public static Diagnostic ListEmpty(SourcePlace place, string what) =>
        new("E2C_LIST_EMPTY", $"{what} is empty", place, "name at least one");

    public static Diagnostic SchemaMissing(string folder) =>
        new("E2C_SCHEMA_MISSING", $"the folder '{folder}' declares no star", null, "add 0001-star.yaml");

    public static Diagnostic SchemaNumber(SourcePlace place, int expected) =>
        new("E2C_SCHEMA_NUMBER", "schema files are numbered without gaps, and 'schema' repeats the number", place, $"expected {expected:0000}-….yaml with schema: {expected}");

    public static Diagnostic TableName(SourcePlace place, string table, string prefix) =>
        new("E2C_TABLE_NAME", $"the name '{table}' does not tell the table's kind", place, $"begin it with '{prefix}'");

    public static Diagnostic TableInternal(SourcePlace place, string table) =>
        new("E2C_TABLE_INTERNAL", $"'{table}' is internal to the warehouse: no dimension of metrics stands on it", place, "use a table that facts lead to");

    public static Diagnostic Calendar(SourcePlace place, string message, string suggestion) =>
        new("E2C_CALENDAR", message, place, suggestion);

    public static Diagnostic TableUnknown(SourcePlace place, string table, IEnumerable<string> known) =>
        new("E2C_TABLE_UNKNOWN", $"there is no such table '{table}'", place, Nearest.Suggest(table, known) ?? $"tables are {string.Join(", ", known)}");

    public static Diagnostic ColumnUnknown(SourcePlace place, string table, string column, IEnumerable<string> known) =>
        new("E2C_COLUMN_UNKNOWN", $"{table} has no fitting column '{column}'", place, Nearest.Suggest(column, known) ?? $"columns are {string.Join(", ", known)}");

    public static Diagnostic ColumnDuplicate(SourcePlace place, string table, string column) =>
        new("E2C_COLUMN_DUPLICATE", $"'{table}' has a column '{column}' already", place, "an added column needs a new name");

    public static Diagnostic GrainSize(SourcePlace place, string expected) =>
        new("E2C_GRAIN_SIZE", $"the grain of this table names {expected}", place);

    public static Diagnostic UnknownMember(SourcePlace place, string column) =>
        new("E2C_UNKNOWN_MEMBER", $"the unknown member -1 has no value for '{column}'", place, $"add '{column}:' under 'unknown'");

    public static Diagnostic NotApplicableMember(SourcePlace place, string table, string suggestion) =>
        new("E2C_NOT_APPLICABLE_MEMBER", $"'{table}' lacks the member -2, not applicable", place, suggestion);

    public static Diagnostic ColumnDefault(SourcePlace place, string message, string suggestion) =>
        new("E2C_COLUMN_DEFAULT", message, place, suggestion);

    public static Diagnostic Measure(SourcePlace place, string message, string suggestion) =>
        new("E2C_MEASURE", message, place, suggestion);

    public static Diagnostic TableDuplicate(SourcePlace place, string table) =>
        new("E2C_TABLE_DUPLICATE", $"the star has a table '{table}' already", place, "fill that one, or choose another name");

    public static Diagnostic ReferenceTarget(SourcePlace place, string reason) =>
        new("E2C_REFERENCE_TARGET", reason, place);

    public static Diagnostic ReferenceCycle(SourcePlace place, string from, string to) =>
        new("E2C_REFERENCE_CYCLE", $"the reference from '{from}' to '{to}' closes a cycle", place, "a chain of references must end");

    public static Diagnostic DimensionDomain(SourcePlace place) =>
        new("E2C_DIMENSION_DOMAIN", "a dimension declares its domain once", place, "write either 'members' or 'registry'");

    public static Diagnostic FlagMembers(SourcePlace place) =>
        new("E2C_DIMENSION_FLAGS", "a dimension over a truth value has three members: one 'flag: true', one 'flag: false' and one without", place, "the one without stands for what is not known");

    public static Diagnostic RegistryTable(SourcePlace place) =>
        new("E2C_REGISTRY_TABLE", "a registry lists the members in the dimension's table, and this dimension has none", place, "write the column as 'dim_….code', or declare 'members'");

    public static Diagnostic ComplementOrder(SourcePlace place) =>
        new("E2C_COMPLEMENT_ORDER", "'complement_order' does not name every declared member once", place, "list the members in the order in which they are withheld");

    public static Diagnostic ExpressionSyntax(SourcePlace place, string message) =>
        new("E2C_EXPRESSION_SYNTAX", message, place);

    public static Diagnostic ExpressionType(SourcePlace place, string message) =>
        new("E2C_EXPRESSION_TYPE", message, place);

    public static Diagnostic NameUnknown(SourcePlace place, string name, string fact, IEnumerable<string> known) =>
        new("E2C_NAME_UNKNOWN", $"'{fact}' has no column or dimension '{name}'", place, Nearest.Suggest(name, known) ?? $"names are {string.Join(", ", known)}");

    public static Diagnostic SurrogateKey(SourcePlace place, string column, IReadOnlyList<string> names) =>
        new("E2C_SURROGATE_KEY", $"'{column}' is a surrogate key, whose values mean nothing", place, names.Count == 0 ? null : $"write {string.Join(" or ", names.Select(name => $"'{name}'"))}");

    public static Diagnostic ToldTwice(SourcePlace place, string name, string other) =>
        new("E2C_TOLD_TWICE", $"'{name}' and '{other}' are read from one column, and a row tells it once", place, "leave one out");

    public static Diagnostic MemberUnknown(SourcePlace place, string dimension, string id, IEnumerable<string> known) =>
        new("E2C_MEMBER_UNDECLARED", $"'{dimension}' has no member '{id}'", place, Nearest.Suggest(id, known) ?? $"members are {string.Join(", ", known)}");

    public static Diagnostic KeyOfOtherKind(SourcePlace place, string kind, string key, IReadOnlyList<string> fitting) =>
        new("E2C_KEY_OF_OTHER_KIND", $"a {kind} has no '{key}'", place, $"it has {string.Join(", ", fitting)}");

    public static Diagnostic UnitOfOtherKind(SourcePlace place, string kind, string fitting) =>
        new("E2C_UNIT_OF_OTHER_KIND", $"the value of a {kind} is shown in another unit", place, $"write unit: {fitting}");

    public static Diagnostic PeopleWithDecimals(SourcePlace place) =>
        new("E2C_PEOPLE_DECIMALS", "people are shown without decimals", place, "write decimals: 0");

    public static Diagnostic DenominatorWhere(SourcePlace place) =>
        new("E2C_DENOMINATOR_WHERE", "a denominator has no condition of its own", place, "put it under 'source', where it holds for numerator and denominator");

    public static Diagnostic RatioPart(SourcePlace place, string key) =>
        new("E2C_RATIO_PART", $"'{key}' does not say exactly one thing to count or sum", place, "count_distinct: person_key, count: rows or sum: column");

    public static Diagnostic RatioParts(SourcePlace place, string above, string below) =>
        new("E2C_RATIO_PARTS", $"the numerator is a {above} and the denominator a {below}", place, $"write {above} in both");

    public static Diagnostic SumWhere(SourcePlace place) =>
        new("E2C_SUM_WHERE", "a numerator that is a sum has no condition of its own", place, "put it into 'source', or count rows");

    public static Diagnostic CohortOnce(SourcePlace place, string key) =>
        new("E2C_COHORT_ONCE", $"'{key}' is about people who enter once", place, "leave it out, or leave out 'once: false'");

    public static Diagnostic CohortLast(SourcePlace place, string fact, IReadOnlyList<string> grain) => new(
        "E2C_COHORT_LAST",
        $"which row of '{fact}' is the last would be a guess: it has one for each {string.Join(", ", grain)}",
        place,
        "ask it of a fact with one row for each person and school year");

    public static Diagnostic CohortAddition(SourcePlace place, int reportedAfter) => new(
        "E2C_COHORT_ADDITION", $"who is added after the cohort is reported would be missing from its year; 'reported_after' is {reportedAfter} school_years", place, "lower one or raise the other");

    public static Diagnostic CohortWindow(SourcePlace place, string message, string suggestion) =>
        new("E2C_COHORT_WINDOW", message, place, suggestion);

    public static Diagnostic CohortMaturity(SourcePlace place, int needed) => new(
        "E2C_COHORT_MATURITY", "a year would be answered before its members have been followed to the end", place, $"write observe: {{mature_after: {needed} school_years}} or more");

    public static Diagnostic CohortPart(SourcePlace place) =>
        new("E2C_COHORT_PART", "the ratio of a cohort counts its members", place, "write count_distinct in the numerator and the denominator");

    public static Diagnostic FactWithoutYear(SourcePlace place, string fact) =>
        new("E2C_FACT_WITHOUT_YEAR", $"'{fact}' has no column 'school_year', by which every metric is reported", place);

    public static Diagnostic CountedUnit(SourcePlace place, string column, string unit) =>
        new("E2C_COUNTED_UNIT", $"'{column}' is counted, but the unit is '{unit}'", place, $"write count_distinct: {unit}");

    public static Diagnostic PerUnitName(SourcePlace place, string name) =>
        new("E2C_PER_UNIT_NAME", $"'{name}' is already a column, dimension or role of the fact", place, "choose another name");

    public static Diagnostic ExclusionDays(SourcePlace place) =>
        new("E2C_EXCLUSION_DAYS", "The exclusion ends before it begins.", place, "set 'until' to the last day on which it holds, or leave it out");

    public static Diagnostic DimensionUnknown(SourcePlace place, string where, string name, IEnumerable<string> known) =>
        new("E2C_DIMENSION_UNDECLARED", $"{where} has no dimension '{name}'", place, Nearest.Suggest(name, known) ?? $"dimensions are {string.Join(", ", known)}");

    public static Diagnostic JoinPathMissing(SourcePlace place, string fact, string dimension, IEnumerable<string> reachable) =>
        new("E2C_JOIN_PATH_MISSING", $"'{fact}' does not reach the dimension '{dimension}'", place, $"it reaches {string.Join(", ", reachable)}");

    public static Diagnostic JoinPathAmbiguous(SourcePlace place, string fact, string dimension, IReadOnlyList<string> references) =>
        new("E2C_JOIN_PATH_AMBIGUOUS", $"'{fact}' reaches the dimension '{dimension}' by {references.Count} references and none bears the key's name", place, $"they are {string.Join(", ", references)}");

    public static Diagnostic CellsUndeclared(SourcePlace place, string dimension) =>
        new("E2C_CELLS_UNDECLARED", $"'cells_per_unit' says nothing about the dimension '{dimension}'", place, $"add '{dimension}:' with the members that one person can touch in a year");

    public static Diagnostic BoundsOrder(SourcePlace place) =>
        new("E2C_BOUNDS_ORDER", "'bounds' are a lower and a higher number", place, "write them like [0, 500]");

    public static Diagnostic EffectiveBackwards(SourcePlace place) =>
        new("E2C_EFFECTIVE_BACKWARDS", "'to' lies before 'from'", place);

    public static Diagnostic DeprecationStatus(SourcePlace place, bool isSaid) => new(
        "E2C_DEPRECATION_STATUS",
        isSaid ? "'deprecated' says what replaces the version, but its status does not say so" : "a deprecated version does not say until when it answers and what replaces it",
        place,
        isSaid ? "write 'status: deprecated', or remove 'deprecated'" : "add 'deprecated: {until: 2027-06-30, replaced_by: k12.enrollment}'");

    public static Diagnostic ReplacementUnknown(SourcePlace place, string metric, string other, IEnumerable<string> known) => new(
        "E2C_REPLACEMENT_UNKNOWN",
        $"'{other}', which is to replace {metric}, does not answer",
        place,
        Nearest.Suggest(other, known) ?? "name a metric of which another version is published");

    public static Diagnostic CastForward(SourcePlace place, string from) =>
        new("E2C_CAST_FORWARD", $"the definition is in force from {from} on, which is no later", place, $"name a year before {from}, or leave 'cast_back_to' out");

    public static Diagnostic EffectiveOverlap(SourcePlace place, string metric, string other, string year) =>
        new("E2C_EFFECTIVE_OVERLAP", $"two versions of '{metric}' answer {year}", place, $"end version {other} before");

    public static Diagnostic LockDamaged(SourcePlace place) =>
        new("E2C_LOCK_DAMAGED", "this is not what 'metrics lock' wrote", place, "take the file of the last commit; it is not written by hand");

    public static Diagnostic CoverageOf(SourcePlace place, string reference) => new(
        "E2C_COVERAGE_OF", $"'{reference}' is no share of people that is answered for the whole state", place, "name another metric of kind ratio that counts people and requires no dimension");

    public static Diagnostic IndicatorTaken(SourcePlace place, string id) =>
        new("E2C_INDICATOR_TAKEN", $"'{id}' is a metric's id", place, "give the indicator the domain of its framework, such as 'e2w'");

    public static Diagnostic LockedVersionGone(SourcePlace place, string metric, string version) =>
        new("E2C_VERSION_GONE", $"{metric} {version} was published and has no file any more", place, "bring the file back, with 'status: withdrawn' if it is not to answer");

    public static Diagnostic MeaningChanged(SourcePlace place, string metric, string version, string sentence, bool hasFileForEachMajor) => new(
        "E2C_VERSION_MEANING",
        $"{metric} {version} was published and would mean something else. {sentence}",
        place,
        hasFileForEachMajor ? "leave it as it was, and write the change as the next major version in a file of its own" : "leave it as it was, and give what means something else another name");

    public static Diagnostic VersionNotRaised(SourcePlace place, string version, string least, string? sentence) =>
        new("E2C_VERSION_BUMP", $"the version {version} is lower than its changes ask for{(sentence is null ? "" : $". {sentence}")}", place, $"at least {least}");

    public static Diagnostic TestsMissing(SourcePlace place) =>
        new("E2C_TESTS_MISSING", "the metric has no test", place, "add a fixture for its boundary case");

    public static Diagnostic VariantUntested(SourcePlace place, string variant) =>
        new("E2C_VARIANT_UNTESTED", $"the variant '{variant}' has no test", place, $"add a test with 'variant: {variant}'");

    public static Diagnostic GivenTwice(SourcePlace place, IReadOnlyList<string> grain) =>
        new("E2C_GIVEN_TWICE", $"another given row has the same {string.Join(", ", grain)}", place, "the fact holds one row for each");

    public static Diagnostic GivenContradiction(SourcePlace place, string dimension, string key) =>
        new("E2C_GIVEN_CONTRADICTION", $"'{dimension}' belongs to '{key}', and an earlier row of the same key says otherwise", place, "repeat it in every row of the key");

    public static Diagnostic YearNotInForce(SourcePlace place, string year) =>
        new("E2C_YEAR_NOT_IN_FORCE", $"the definition does not answer {year}", place, "ask for a year within 'effective'");

    public static Diagnostic YearNotAsked(SourcePlace place, string year) =>
        new("E2C_YEAR_NOT_ASKED", $"a row is expected for {year}, which 'query' does not ask for", place, "add it to 'years' or remove the row");

    public static Diagnostic RequiredDimension(SourcePlace place, string dimension) =>
        new("E2C_REQUIRED_DIMENSION_OPEN", $"cells across '{dimension}' mean nothing", place, $"group by '{dimension}' or keep one member of it");

    public static Diagnostic ExpectedTwice(SourcePlace place) =>
        new("E2C_EXPECTED_TWICE", "another expected row has the same school year and members", place);

    public static Diagnostic PolicyMissing(string folder, string jurisdiction, IReadOnlyList<string> known) =>
        new("E2C_POLICY_MISSING", $"'{folder}' has no policy for the jurisdiction '{jurisdiction}'", null, Nearest.Suggest(jurisdiction, known) ?? $"there is {string.Join(", ", known)}");

    public static Diagnostic Precision(SourcePlace place, string what, string expected) =>
        new("E2C_PRECISION", $"{what} must be {expected}", place);

    public static Diagnostic CubeMetric(SourcePlace place, string metric, bool exists, IEnumerable<string> known) =>
        new("E2C_CUBE_METRIC", exists ? $"'{metric}' is not published" : $"there is no metric '{metric}'", place, Nearest.Suggest(metric, known));

    public static Diagnostic CubeKind(SourcePlace place, string metric) =>
        new("E2C_CUBE_KIND", $"no noise is known for what '{metric}' computes", place, "publish the cubes of the metrics that it compares, or bounds from 0 on");

    public static Diagnostic CubeTwice(SourcePlace place, string metric) =>
        new("E2C_CUBE_TWICE", $"another cube of '{metric}' has the same dimensions", place, "a cube is drawn once; remove one");

    public static Diagnostic CubeShares(SourcePlace place, string sum) =>
        new("E2C_CUBE_SHARES", $"the shares sum to {sum}, more than the whole of rho", place, "lower some or drop a cube");

    public static Diagnostic CubeOrder(SourcePlace place, string metric, IReadOnlyList<string> order) =>
        new("E2C_CUBE_ORDER", $"the dimensions are not in the order that '{metric}' declares", place, $"the order is {string.Join(", ", order)}");

    public static Diagnostic CubeCross(SourcePlace place, string metric, int most) =>
        new("E2C_CUBE_CROSS", $"'{metric}' crosses at most {most} dimensions, required ones apart", place);

    public static Diagnostic FixtureDiffers(SourcePlace place, string metric, string test, string engine, string number, decimal? found) =>
        new("E2C_FIXTURE_DIFFERS", FormattableString.Invariant($"{metric} {test}: {engine} answers {number} {found}"), place);

    public static Diagnostic FixtureRowMissing(SourcePlace place, string metric, string test, string engine, string group) =>
        new("E2C_FIXTURE_ROW_MISSING", $"{metric} {test}: {engine} has no row for {group}", place);

    public static Diagnostic FixtureRowUnexpected(SourcePlace place, string metric, string test, string engine, string group) =>
        new("E2C_FIXTURE_ROW_UNEXPECTED", $"{metric} {test}: {engine} has a row for {group}, which is not expected", place);
}
