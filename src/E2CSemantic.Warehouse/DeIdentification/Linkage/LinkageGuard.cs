namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>What may speak against a rule's match.</summary>
internal enum LinkageGuard
{
    /// <summary>Name and birth date: they catch a number that was mistyped as another's.</summary>
    Person,

    /// <summary>A different number of the same kind, and another person who matches as well.</summary>
    Numbers,
}
