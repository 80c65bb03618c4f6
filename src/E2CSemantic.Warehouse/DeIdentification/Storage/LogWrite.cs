namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>Entries to add to one log.</summary>
/// <param name="Stream">The log.</param>
/// <param name="Replaces">Whether what the log held before is dropped.</param>
/// <param name="Write">Gives each entry to the writer it is handed.</param>
internal sealed record LogWrite(string Stream, bool Replaces, Action<EntryWriter> Write);
