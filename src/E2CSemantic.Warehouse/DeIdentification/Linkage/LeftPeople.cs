namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Recognises in an identity a person who left the system, by match tokens alone: nothing else of them is left.</summary>
internal sealed class LeftPeople
{
    private readonly LinkageRules _rules;
    private readonly MatchTokens _tokens;
    private readonly Dictionary<string, LeftEntry> _byToken = new(StringComparer.Ordinal);

    public LeftPeople(LinkageRules rules, MatchTokens tokens, IEnumerable<LeftEntry> left, KeyDomain domain)
    {
        (_rules, _tokens) = (rules, tokens);
        foreach (var entry in left.Where(entry => entry.Domain == domain))
        {
            foreach (var token in entry.Tokens.Values.SelectMany(list => list))
            {
                _byToken.TryAdd(token, entry);
            }
        }
    }

    /// <summary>The tokens of an identity in every combination it has values for, and with day and month of birth exchanged.</summary>
    public static IEnumerable<(string Fields, string Token)> TokensOf(PackedIdentity identity, LinkageRules rules, MatchTokens tokens)
    {
        var made = new List<(string, string)>();
        var token = new byte[MatchTokens.Length];
        Span<byte> swapped = stackalloc byte[PackedIdentity.DateLength];
        var date = identity[IdentityRole.BirthDate];
        foreach (var same in rules.Tokens)
        {
            var name = string.Join(',', same.Select(IdentityFields.NameOf));
            if (tokens.TryMake(identity, same, date, token))
            {
                made.Add((name, Convert.ToBase64String(token)));
            }

            if (!date.IsEmpty && same.Contains(IdentityRole.BirthDate) && PackedIdentity.TrySwap(date, swapped) && tokens.TryMake(identity, same, swapped, token))
            {
                made.Add((name, Convert.ToBase64String(token)));
            }
        }

        return made;
    }

    /// <summary>The key of the person who left and whose identity it is; null where it is nobody's who left.</summary>
    public long? KeyOf(PackedIdentity identity)
    {
        if (_byToken.Count == 0)
        {
            return null;
        }

        var made = TokensOf(identity, _rules, _tokens).ToArray();
        foreach (var (fields, token) in made)
        {
            // A name and birth date may be another's: a number of a kind that is known and not the person's own says so.
            if (_byToken.TryGetValue(token, out var left)
                && (!fields.Contains(',', StringComparison.Ordinal) || !made.Any(other => IsAnothers(other, left))))
            {
                return left.Keys[0];
            }
        }

        return null;
    }

    private static bool IsAnothers((string Fields, string Token) made, LeftEntry left) =>
        IdentityFields.Numbers.ToArray().Any(role => IdentityFields.NameOf(role) == made.Fields)
        && left.Tokens.TryGetValue(made.Fields, out var known) && !known.Contains(made.Token);
}
