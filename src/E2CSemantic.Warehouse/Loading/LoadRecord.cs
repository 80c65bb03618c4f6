namespace E2CSemantic.Warehouse.Loading;

/// <summary>The record of a source's load in the state that it made.</summary>
internal sealed record LoadRecord(string Source, string Fingerprint, int StarVersion, string Report);
