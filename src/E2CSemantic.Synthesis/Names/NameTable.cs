using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Names;

/// <summary>All names of the state, by culture; first ones are common, and thousands of composed ones are rare, as in a real register.</summary>
internal sealed class NameTable
{
    private readonly Name[][] _women;
    private readonly Name[][] _men;
    private readonly Name[][] _surnames;
    private readonly Dictionary<string, Name> _nicknames = [];

    private NameTable()
    {
        var asianFirst = Compose(NameWords.AsianSyllables, NameWords.AsianSyllables.ToLowerInvariant());
        _women = [Words(NameWords.EnglishWomen), Words(NameWords.SpanishWomen), Words(NameWords.AfricanWomen), [.. Words(NameWords.AsianWomen), .. asianFirst]];
        _men = [Words(NameWords.EnglishMen), Words(NameWords.SpanishMen), Words(NameWords.AfricanMen), [.. Words(NameWords.AsianMen), .. asianFirst]];
        _surnames =
        [
            [.. Words(NameWords.EnglishSurnames), .. Compose(NameWords.CelticHeads, NameWords.CelticTails), .. Compose(NameWords.EnglishHeads, NameWords.EnglishTails)],
            [.. Words(NameWords.SpanishSurnames), .. Compose(NameWords.SpanishHeads, NameWords.SpanishTails)],
            [.. Words(NameWords.AfricanSurnames), .. Compose(NameWords.AfricanHeads, NameWords.AfricanTails)],
            Words(NameWords.AsianSurnames),
        ];
        foreach (var pair in NameWords.Nicknames.Split(' '))
        {
            var parts = pair.Split(':');
            _nicknames.TryAdd(parts[0], new(parts[1]));
        }
    }

    public static NameTable Instance { get; } = new();

    public Name First(int culture, bool isFemale, Chance chance, Topic topic) =>
        OneOf(isFemale ? _women[culture] : _men[culture], chance, topic);

    public Name Surname(int culture, Chance chance, Topic topic)
    {
        // Half the families bear a common name, the other half any of them.
        var names = _surnames[culture];
        return chance.Hit(500_000, topic, 7) ? OneOf(names, chance, topic) : names[chance.Below(names.Length, topic, 1)];
    }

    /// <summary>What friends say, or null where nothing is usual.</summary>
    public Name? Nickname(Name name) => _nicknames.GetValueOrDefault(name.Text);

    private static Name OneOf(Name[] names, Chance chance, Topic topic)
    {
        // A squared draw prefers the front of the list.
        var drawn = (long)chance.Below(1 << 16, topic);
        return names[(int)((drawn * drawn * names.Length) >> 32)];
    }

    private static Name[] Words(string words) => [.. words.Split(' ').Select(word => new Name(word.Replace('_', ' ')))];

    private static IEnumerable<Name> Compose(string heads, string tails)
    {
        var ends = tails.Split(' ');
        return from head in heads.Split(' ') from tail in ends select new Name(head + tail);
    }
}
