namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Compares two identities field by field.</summary>
internal static class IdentityComparison
{
    public static AgreementPattern Compare(PackedIdentity one, PackedIdentity other, LinkageRules rules)
    {
        // Both hold their fields in the order of roles, so one walk meets every field that both have.
        var pattern = new AgreementPattern();
        var left = one.Bytes;
        var right = other.Bytes;
        while (left.Length > 0 && right.Length > 0)
        {
            if (left[0] < right[0])
            {
                left = left[(2 + left[1])..];
            }
            else if (right[0] < left[0])
            {
                right = right[(2 + right[1])..];
            }
            else
            {
                var role = (IdentityRole)left[0];
                var (mine, theirs) = (left[1], right[1]);
                var level = left.Slice(2, mine).SequenceEqual(right.Slice(2, theirs)) ? AgreementLevel.Exact : Level(role, left.Slice(2, mine), right.Slice(2, theirs), rules);
                pattern = pattern.With(role, level);
                left = left[(2 + mine)..];
                right = right[(2 + theirs)..];
            }
        }

        return pattern;
    }

    private static AgreementLevel Level(IdentityRole role, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, LinkageRules rules) => role switch
    {
        IdentityRole.FirstName => FirstNames(left, right, rules),
        IdentityRole.MiddleName => left.Length == 1 || right.Length == 1
            ? (left[0] == right[0] ? AgreementLevel.Alternate : AgreementLevel.Different)
            : Names(left, right, rules),
        IdentityRole.LastName => LastNames(left, right, rules),
        IdentityRole.BirthDate => Dates(left, right),
        IdentityRole.StateId or IdentityRole.Ssn or IdentityRole.StaffId or IdentityRole.Licence =>
            OneOff(left, right) ? AgreementLevel.Similar : AgreementLevel.Different,
        _ => AgreementLevel.Different,
    };

    private static AgreementLevel FirstNames(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, LinkageRules rules) =>
        rules.RootOf(left).SequenceEqual(rules.RootOf(right)) ? AgreementLevel.Alternate
        : left.Length == 1 || right.Length == 1 ? (left[0] == right[0] ? AgreementLevel.Similar : AgreementLevel.Different)
        : Names(left, right, rules);

    private static AgreementLevel Names(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, LinkageRules rules) =>
        JaroWinkler.Similarity(left, right) >= rules.Model.SimilarNames ? AgreementLevel.Similar : AgreementLevel.Different;

    // A double name may be written as one of its parts, or in one word.
    private static AgreementLevel LastNames(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, LinkageRules rules) =>
        IsPartOf(left, right) || IsPartOf(right, left) || IsInOneWord(left, right) ? AgreementLevel.Alternate : Names(left, right, rules);

    private static bool IsPartOf(ReadOnlySpan<byte> part, ReadOnlySpan<byte> whole)
    {
        foreach (var range in whole.Split((byte)' '))
        {
            if (part.Length > 2 && whole[range].SequenceEqual(part))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInOneWord(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var at = 0;
        foreach (var letter in left)
        {
            if (letter == ' ')
            {
                continue;
            }

            while (at < right.Length && right[at] == ' ')
            {
                at++;
            }

            if (at == right.Length || right[at++] != letter)
            {
                return false;
            }
        }

        return at == right.Length;
    }

    private static AgreementLevel Dates(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var (year, month, day) = (left[..2].SequenceEqual(right[..2]), left[2] == right[2], left[3] == right[3]);
        return year && left[2] == right[3] && left[3] == right[2] ? AgreementLevel.Alternate
            : (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) >= 2 ? AgreementLevel.Similar
            : AgreementLevel.Different;
    }

    // One character replaced, or two neighbours exchanged.
    private static bool OneOff(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        var at = left.CommonPrefixLength(right);
        return left[(at + 1)..].SequenceEqual(right[(at + 1)..])
            || (at + 1 < left.Length && left[at] == right[at + 1] && left[at + 1] == right[at] && left[(at + 2)..].SequenceEqual(right[(at + 2)..]));
    }
}
