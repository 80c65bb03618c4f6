namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>What speaks against two identities being one person's, however much a rule says for it.</summary>
internal static class Guards
{
    /// <summary>Whether name and birth date let two identities that share a number be one person's.</summary>
    public static bool Person(AgreementPattern pattern)
    {
        var (first, last) = (pattern[IdentityRole.FirstName], pattern[IdentityRole.LastName]);
        var named = first is not AgreementLevel.Missing || last is not AgreementLevel.Missing;
        var anyName = first >= AgreementLevel.Similar || last >= AgreementLevel.Similar;
        return pattern[IdentityRole.BirthDate] switch
        {
            AgreementLevel.Missing => !named || anyName,
            AgreementLevel.Different => first >= AgreementLevel.Similar && last >= AgreementLevel.Similar,
            _ => !named || anyName,
        };
    }

    /// <summary>
    /// Whether only the first name tells two people apart: twins share all the rest, which a model of independent fields cannot know.
    /// </summary>
    public static bool IsSibling(AgreementPattern pattern)
    {
        if (pattern[IdentityRole.FirstName] is AgreementLevel.Exact or AgreementLevel.Alternate or AgreementLevel.Similar)
        {
            return false;
        }

        foreach (var role in IdentityFields.Numbers)
        {
            if (pattern[role] >= AgreementLevel.Similar)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no number of which a person has one differs by more than a slip.</summary>
    public static bool Numbers(AgreementPattern pattern)
    {
        foreach (var role in IdentityFields.Numbers)
        {
            if (pattern[role] is AgreementLevel.Different)
            {
                return false;
            }
        }

        return true;
    }
}
