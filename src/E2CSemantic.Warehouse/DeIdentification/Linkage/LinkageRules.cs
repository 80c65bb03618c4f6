using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>How people are recognised: what counts as no value, which names are one, the rules in order, and the probabilistic step.</summary>
/// <param name="Version">The version of the rules, from 1.</param>
/// <param name="Suffixes">Words that end a name without being a part of it, in upper case.</param>
/// <param name="Roots">For each nickname the name it stands for, both in upper case.</param>
/// <param name="Placeholders">For each field the texts that are written where nothing is known.</param>
/// <param name="Rules">The deterministic rules in the order in which they are tried.</param>
/// <param name="Model">The probabilistic step.</param>
internal sealed record LinkageRules(
    int Version,
    FrozenSet<string> Suffixes,
    FrozenDictionary<string, byte[]> Roots,
    FrozenDictionary<IdentityRole, FrozenSet<string>> Placeholders,
    ImmutableArray<LinkageRule> Rules,
    FellegiSunterModel Model)
{
    /// <summary>The field combinations that get a match token, each once.</summary>
    public ImmutableArray<ImmutableArray<IdentityRole>> Tokens { get; } =
        [.. Rules.Select(rule => rule.Same).DistinctBy(same => string.Join(',', same))];

    /// <summary>Two bytes that tell one list of token fields from another: records kept under another list get their tokens anew.</summary>
    public ushort Layout => BitConverter.ToUInt16(System.Security.Cryptography.SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join(';', Tokens.Select(same => string.Join(',', same.Select(IdentityFields.NameOf)))))));

    /// <summary>Which of the token fields a rule looks up.</summary>
    public int TokenOf(LinkageRule rule)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].AsSpan().SequenceEqual(rule.Same.AsSpan()))
            {
                return i;
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }

    public bool IsPlaceholder(IdentityRole role, ReadOnlySpan<byte> value)
    {
        // Numbers of one digit throughout, like 0000000000, are nobody's.
        if (IdentityFields.IsNumber(role) && role is not (IdentityRole.LocalId or IdentityRole.Identifier) && value.Length > 3 && !value.ContainsAnyExcept(value[0]))
        {
            return true;
        }

        Span<char> text = stackalloc char[PackedIdentity.LongestField];
        return Placeholders.TryGetValue(role, out var known)
            && known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..Encoding.UTF8.GetChars(value, text)]);
    }

    public bool IsPlaceholder(DateOnly date) => Placeholders.TryGetValue(IdentityRole.BirthDate, out var known) && known.Contains(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The name that a first name stands for; itself where it is no nickname.</summary>
    public ReadOnlySpan<byte> RootOf(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[PackedIdentity.LongestField];
        return Roots.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..Encoding.UTF8.GetChars(name, text)], out var root) ? root : name;
    }
}
