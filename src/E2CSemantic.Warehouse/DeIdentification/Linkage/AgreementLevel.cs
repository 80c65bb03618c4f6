namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>How far two values of a field agree; a greater one is nearer.</summary>
internal enum AgreementLevel : byte
{
    /// <summary>One of the two has no value; it says nothing.</summary>
    Missing,

    /// <summary>They differ.</summary>
    Different,

    /// <summary>Names that sound or look alike; dates with one part off; numbers with one digit off or two exchanged.</summary>
    Similar,

    /// <summary>The same in another form: a nickname, an initial, day and month exchanged.</summary>
    Alternate,

    /// <summary>They are the same.</summary>
    Exact,
}
