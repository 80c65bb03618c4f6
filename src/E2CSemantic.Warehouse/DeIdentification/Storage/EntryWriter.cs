namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>Takes one entry, of at most a chunk.</summary>
internal delegate void EntryWriter(ReadOnlySpan<byte> entry);
