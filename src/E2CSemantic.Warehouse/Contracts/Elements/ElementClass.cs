namespace E2CSemantic.Warehouse.Contracts;

/// <summary>How a data element must be handled.</summary>
public enum ElementClass
{
    /// <summary>It names a person, and stays in the vault.</summary>
    Identifier,

    /// <summary>With others of its kind it could single a person out.</summary>
    QuasiIdentifier,

    /// <summary>Its disclosure would harm.</summary>
    Sensitive,

    /// <summary>None of the others.</summary>
    Ordinary,

    /// <summary>It may not be used for research.</summary>
    NotForResearch,
}
