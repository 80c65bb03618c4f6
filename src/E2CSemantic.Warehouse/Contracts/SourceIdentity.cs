namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Whose identity a source's files hold, and how far it reaches.</summary>
public enum SourceIdentity
{
    /// <summary>People whose identifiers mean something in this source only.</summary>
    Source,

    /// <summary>People who are matched with those of other sources.</summary>
    Person,

    /// <summary>Staff, who are matched with staff of other sources only.</summary>
    Staff,
}
