using Race = E2CSemantic.Synthesis.People.Race;

namespace E2CSemantic.Synthesis.Calibration;

/// <summary>Shares of races by class and of low income by race: assumptions in the order of size of the state's.</summary>
internal static class Races
{
    public const int Count = 7;

    // In the order of People.Race: parts per million of the class of 2002 and of 2040.
    private static readonly int[] _first = [3_000, 45_000, 85_000, 105_000, 8_000, 1_000, 753_000];
    private static readonly int[] _last = [2_000, 85_000, 105_000, 290_000, 55_000, 1_000, 462_000];
    private static readonly int[] _poor = [500_000, 380_000, 650_000, 740_000, 420_000, 450_000, 220_000];

    // How far above or below the state the rate of those not graduating lies, in percent of it: without and with low income.
    private static readonly int[] _hardshipAbove = [130, 40, 110, 150, 85, 120, 52];
    private static readonly int[] _hardshipBelow = [220, 85, 180, 235, 165, 200, 150];

    public static int ShareOf(int race, int year)
    {
        var place = Math.Clamp(year - 2002, 0, 38);
        return _first[race] + (int)((long)(_last[race] - _first[race]) * place / 38);
    }

    public static int PoorOf(int race) => _poor[race];

    public static int HardshipOf(int race, bool isPoor) => isPoor ? _hardshipBelow[race] : _hardshipAbove[race];

    public static ReadOnlySpan<byte> CodeOf(Race race) => race switch
    {
        Race.Native => "AI"u8,
        Race.Asian => "AS"u8,
        Race.Black => "BL"u8,
        Race.Hispanic => "HI"u8,
        Race.Multiple => "MR"u8,
        Race.Pacific => "PI"u8,
        _ => "WH"u8,
    };
}
