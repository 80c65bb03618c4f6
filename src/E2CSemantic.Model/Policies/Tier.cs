namespace E2CSemantic.Model.Policies;

/// <summary>Who asks. An unlabelled caller is <see cref="Public"/>.</summary>
public enum Tier
{
    /// <summary>Anyone.</summary>
    Public,

    /// <summary>Registered systems of other states and agencies.</summary>
    Partner,

    /// <summary>Approved research projects.</summary>
    Researcher,

    /// <summary>The centre's own analysts.</summary>
    Analyst,

    /// <summary>Data stewards, for data quality only.</summary>
    Steward,
}
