namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>The level of every field of a comparison, four bits each, by which a decision can be explained without naming a value.</summary>
internal readonly record struct AgreementPattern(ulong Bits)
{
    private const int BitsPerField = 4;

    public AgreementLevel this[IdentityRole role] => (AgreementLevel)((Bits >> ((int)role * BitsPerField)) & 0xF);

    public AgreementPattern With(IdentityRole role, AgreementLevel level) =>
        new((Bits & ~(0xFUL << ((int)role * BitsPerField))) | ((ulong)level << ((int)role * BitsPerField)));

    /// <summary>The nearer of two levels in each field.</summary>
    public AgreementPattern Best(AgreementPattern other)
    {
        if (Bits == 0)
        {
            return other;
        }

        var best = this;
        foreach (var role in IdentityFields.Compared)
        {
            if (other[role] > best[role])
            {
                best = best.With(role, other[role]);
            }
        }

        return best;
    }

    /// <summary>A number by which, other things being equal, one candidate is preferred to another.</summary>
    public int Weight()
    {
        var weight = 0;
        foreach (var role in IdentityFields.Compared)
        {
            weight += this[role] switch { AgreementLevel.Missing => 0, AgreementLevel.Different => -3, var level => (int)level };
        }

        return weight;
    }

    public override string ToString() => string.Join(
        ", ",
        IdentityFields.Compared.ToArray().Where(HasValue).Select(Word));

    private bool HasValue(IdentityRole role) => this[role] is not AgreementLevel.Missing;

    private string Word(IdentityRole role) => $"{IdentityFields.NameOf(role)} {this[role].ToString().ToLowerInvariant()}";
}
