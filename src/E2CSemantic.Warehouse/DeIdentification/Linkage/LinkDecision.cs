namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Whose an identity is.</summary>
/// <param name="Person">The known person; -1 where it is nobody known.</param>
/// <param name="By">The rule, or the probabilistic step; empty where it is nobody known.</param>
/// <param name="Pattern">How it agrees with the person, or with the candidate for review.</param>
/// <param name="Candidate">Whom a reviewer has to compare it with; -1 for nobody.</param>
/// <param name="Probability">How likely it is the candidate's.</param>
internal readonly record struct LinkDecision(int Person, string By, AgreementPattern Pattern, int Candidate, double Probability)
{
    public const int Nobody = -1;

    public static LinkDecision New { get; } = new(Nobody, "", default, Nobody, 0);
}
