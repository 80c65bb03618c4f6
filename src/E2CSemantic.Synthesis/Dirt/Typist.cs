using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Dirt;

/// <summary>Mistypes names the ways people do. A mistyped name is still letters, at least two of them.</summary>
internal static class Typist
{
    // What sounds alike, both ways.
    private static readonly (string Heard, string Written)[] _alike =
    [
        ("ph", "f"), ("ck", "k"), ("ie", "y"), ("ee", "ea"), ("c", "k"), ("s", "z"), ("i", "y"), ("ll", "l"), ("nn", "n"), ("tt", "t"), ("rr", "r"), ("oo", "u"), ("ei", "ai"),
        ("an", "en"), ("v", "b"), ("j", "g"), ("ou", "u"),
    ];

    public static string Mistype(string name, Chance chance, int occasion)
    {
        var place = 1 + chance.Below(Math.Max(1, name.Length - 1), Topic.TypoPlace, occasion);
        var letter = (char)('a' + chance.Below(26, Topic.TypoPlace, occasion + 1));
        return chance.Below(100, Topic.Typo, occasion + 1) switch
        {
            < 20 => name.Insert(place, letter.ToString()),
            < 45 when name.Length > 3 && place < name.Length => name.Remove(place, 1),
            < 65 when place < name.Length && char.IsLetter(name[place]) => string.Concat(name.AsSpan(0, place), [letter], name.AsSpan(place + 1)),
            < 80 when place + 1 < name.Length => string.Concat(name.AsSpan(0, place), [name[place + 1], name[place]], name.AsSpan(place + 2)),
            _ => ByEar(name, chance.Below(_alike.Length, Topic.TypoPlace, occasion + 2)),
        };
    }

    private static string ByEar(string name, int first)
    {
        for (var step = 0; step < _alike.Length; step++)
        {
            var (heard, written) = _alike[(first + step) % _alike.Length];
            var at = name.IndexOf(heard, 1, StringComparison.Ordinal);
            if (at > 0)
            {
                return string.Concat(name.AsSpan(0, at), written, name.AsSpan(at + heard.Length));
            }
        }

        return name + "e";
    }
}
