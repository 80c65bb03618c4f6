namespace E2CSemantic.Synthesis.Places;

/// <summary>One of the 351 towns. The state is made up: codes, counties and shares are like Massachusetts', names and sizes are not.</summary>
internal sealed record Town(int Code, string Label, int County, int WorkforceArea)
{
    private static readonly string[] _counties =
    [
        "Barnstable", "Berkshire", "Bristol", "Dukes", "Essex", "Franklin", "Hampden", "Hampshire", "Middlesex", "Nantucket", "Norfolk", "Plymouth", "Suffolk",
        "Worcester",
    ];

    private static readonly string[] _regions =
    [
        "Cape and Islands", "Western", "Southeast", "Cape and Islands", "Northeast", "Western", "Western", "Western", "Greater Boston", "Cape and Islands",
        "Greater Boston", "Southeast", "Greater Boston", "Central",
    ];

    // The county of each code, A to N: 001 to 351 in the order of the real towns' names, so that a code lies where it does in Massachusetts.
    private const string CountyOfCode =
        "LICBGBEHEINIFINCNKIANBIHKICNFEINGNMAIENKALGLNKFIIKILFNAIMBGHGDBNKFIFHBECKFACNKINILLNGAHCDBFEICCANBKIKCNDEFEHDNHGBFIEH" +
        "LEGBLLNNAHEFFLBKNGIGNINILHELLNBEBNBNFIFIIGIGNEEIECELILALIKIKINEELHENNKNKFGFBGBEJIKBCNBFEEIKBECNIHNNFCLKDNFABNGNEHLIBN" +
        "NBHKLLNAKKCICMBLLEFENGNEEBAEBLCKBFIINFCIHHNNGNGNBIKINIFNECCNIDGEIAIBNNIGKIHLNFBIINKAFENLNEGBDNGIHNICKKFLGHBINIBMINHKA";

    /// <summary>The codes of the towns of each county.</summary>
    public static IEnumerable<int> CodesOf(int county) => Enumerable.Range(1, CountyOfCode.Length).Where(code => CountyOfCode[code - 1] - 'A' == county);

    public byte[] CodeText { get; } = Codes.Of(Code, 3);

    public byte[] WorkforceText { get; } = Codes.Of(WorkforceArea, 2);

    public string CountyName => _counties[County];

    public string Region => _regions[County];
}
