namespace E2CSemantic.Warehouse.Contracts;

/// <summary>What a column tells the linkage vault about a person. Such a column goes nowhere else.</summary>
public enum VaultRole
{
    /// <summary>The number that the state gives a pupil.</summary>
    StateId,

    /// <summary>A number that means something in this source only.</summary>
    LocalId,

    /// <summary>A social security number.</summary>
    Ssn,

    /// <summary>The first name.</summary>
    FirstName,

    /// <summary>The middle name or initial.</summary>
    MiddleName,

    /// <summary>The last name.</summary>
    LastName,

    /// <summary>The day of birth.</summary>
    BirthDate,

    /// <summary>The sex.</summary>
    Sex,

    /// <summary>A postal code.</summary>
    PostalCode,

    /// <summary>A town.</summary>
    Town,

    /// <summary>The number that the state gives a member of staff.</summary>
    StaffId,

    /// <summary>The number of a professional licence.</summary>
    Licence,
}
