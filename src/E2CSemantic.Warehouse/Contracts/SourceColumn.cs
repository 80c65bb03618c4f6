using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A column of a source file.</summary>
/// <param name="Name">The name that rules use, lower snake case.</param>
/// <param name="Header">The name in the file's header.</param>
/// <param name="Type">What stands in it.</param>
/// <param name="Missing">The texts that mean "no value"; where there is none, each row must have a value.</param>
/// <param name="Element">What the data dictionary says of it.</param>
public sealed record SourceColumn(string Name, string Header, SourceType Type, ImmutableSortedSet<string> Missing, DataElement Element)
{
    /// <summary>What it tells the vault; null where it tells nothing.</summary>
    public VaultRole? Vault { get; init; }

    /// <summary>Whether rules see it although the vault reads it.</summary>
    public bool Keep { get; init; }

    /// <summary>The coarser columns that are made of it.</summary>
    public ImmutableArray<Reduction> Reduce { get; init; } = [];

    /// <summary>Whether it is checked and then left out.</summary>
    public bool Drop { get; init; }

    /// <summary>The kind of thing other than a person that it identifies, whose random key rules see; null for none.</summary>
    public string? Entity { get; init; }

    /// <summary>The name under which rules see that key; null where there is none.</summary>
    public string? EntityKey { get; init; }

    /// <summary>The place of its first character in a line of a fixed-width file, from 1.</summary>
    public int Start { get; init; }

    /// <summary>How many characters it takes in a line of a fixed-width file.</summary>
    public int Width { get; init; }

    /// <summary>Whether it goes to the vault and tells of a person.</summary>
    public bool IsOfPerson => Vault is not null || (Type is IdentifierType && Entity is null && !Drop);

    /// <summary>Whether rules see its values under its own name.</summary>
    public bool IsVisible => !Drop && Type is not IdentifierType && (Vault is null || Keep);
}
