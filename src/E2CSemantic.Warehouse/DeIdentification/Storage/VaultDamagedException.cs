namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>A file of the vault is not what was written; the vault's public methods turn it into a diagnostic.</summary>
internal sealed class VaultDamagedException(string file) : Exception("A file of the vault is not what was written.")
{
    public string File { get; } = file;
}
