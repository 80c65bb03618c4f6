namespace E2CSemantic.Model.Versions;

/// <summary>Which part of a version a change of its definition asks to raise.</summary>
public enum VersionBump
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>Only text changed: the same question has the same answer.</summary>
    Patch,

    /// <summary>More can be asked, or the same is protected in another way; no exact number changed.</summary>
    Minor,

    /// <summary>Numbers mean something else, or something that could be asked cannot be asked any more.</summary>
    Major,
}
