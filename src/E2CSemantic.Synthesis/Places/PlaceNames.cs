namespace E2CSemantic.Synthesis.Places;

/// <summary>Names of towns that are on no map.</summary>
internal static class PlaceNames
{
    private static readonly string[] _heads =
    [
        "Alder", "Amber", "Ash", "Birch", "Bright", "Cedar", "Clear", "Cold", "Corn", "Deer", "Eagle", "Elder", "Elm", "Fair", "Fox", "Gold", "Granite", "Green",
        "Hawk", "Hazel", "Heron", "Iron", "Juniper", "Maple", "Mill", "Oak", "Otter", "Pine", "Quarry", "Raven", "Red", "Silver", "Stone", "Sugar", "Thistle", "Willow",
    ];

    private static readonly string[] _tails = ["brook", "bury", "dale", "field", "ford", "haven", "mere", "port", "ton", "wick"];

    /// <summary>The name of a number below 360, each once.</summary>
    public static string Of(int number) => _heads[number % _heads.Length] + _tails[number / _heads.Length % _tails.Length];
}
