namespace E2CSemantic.Synthesis.Places;

/// <summary>One of the 351 towns. The state is made up: codes and shares are like Massachusetts', names and places are not.</summary>
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

    public byte[] CodeText { get; } = Codes.Of(Code, 3);

    public byte[] WorkforceText { get; } = Codes.Of(WorkforceArea, 2);

    public string CountyName => _counties[County];

    public string Region => _regions[County];
}
