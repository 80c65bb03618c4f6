namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>A kind of key. No key belongs to two domains.</summary>
public enum KeyDomain : byte
{
    /// <summary>A person, the same in every source.</summary>
    Person = 1,

    /// <summary>An educator or other staff, the same in every source.</summary>
    Staff,

    /// <summary>An employer, the same in every source.</summary>
    Employer,

    /// <summary>Whoever a source's own identifier means; another source's equal identifier means another.</summary>
    Source,
}
