namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>What a field says about a person, with the number that stands in the vault: the order is the order in which a packed identity holds its fields.</summary>
internal enum IdentityRole : byte
{
    /// <summary>Any identifier whose whole text is the identity: a source's own number, an employer's.</summary>
    Identifier = 1,

    /// <summary>The state's number of a pupil.</summary>
    StateId,

    /// <summary>The social security number.</summary>
    Ssn,

    /// <summary>A number that means something within its source only.</summary>
    LocalId,

    /// <summary>The state's number of an educator.</summary>
    StaffId,

    /// <summary>The number of an educator's licence.</summary>
    Licence,

    /// <summary>The first name.</summary>
    FirstName,

    /// <summary>The middle name or its initial.</summary>
    MiddleName,

    /// <summary>The last name.</summary>
    LastName,

    /// <summary>The day of birth.</summary>
    BirthDate,

    /// <summary>The sex as written.</summary>
    Sex,

    /// <summary>A town, of birth or of residence.</summary>
    Town,

    /// <summary>The postal code of residence.</summary>
    PostalCode,
}
