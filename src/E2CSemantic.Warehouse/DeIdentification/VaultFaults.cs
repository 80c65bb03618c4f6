using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>Every fault of the vault. None of them repeats a key or an identifier.</summary>
internal static class VaultFaults
{
    public static Diagnostic KeyFileMissing(string file) =>
        new("E2C_VAULT_KEY_FILE", $"The vault's key file \"{file}\" cannot be read or made.", Suggestion: "Check the path and its permissions.");

    public static Diagnostic KeyFileOpen(string file) =>
        new("E2C_VAULT_KEY_OPEN", $"The vault's key file \"{file}\" may be read by others than its owner.", Suggestion: "chmod 600, and rotate the key if another could have read it.");

    public static Diagnostic KeyInvalid(string where) =>
        new("E2C_VAULT_KEY_INVALID", $"{where} is not the Base64 text of {VaultKey.Length} bytes.", Suggestion: "openssl rand -base64 32 makes one.");

    public static Diagnostic KeyWrong(string folder) =>
        new("E2C_VAULT_KEY_WRONG", $"The vault in \"{folder}\" is encrypted with another key.", Suggestion: "Set Vault:Key or Vault:KeyFile to the key it was last rotated to.");

    public static Diagnostic Damaged(string file) =>
        new("E2C_VAULT_DAMAGED", "The vault's file was changed, cut or put in another's place since it was written.", new(file, 1, 1), "Restore the whole vault folder from its last backup.");

    public static Diagnostic Busy(string folder) =>
        new("E2C_VAULT_BUSY", $"Another process holds the vault in \"{folder}\".", Suggestion: "Wait until it ends.");

    public static Diagnostic ReviewUnknown(string id, IEnumerable<string> known) =>
        new("E2C_VAULT_REVIEW_UNKNOWN", $"No case \"{id}\" waits for a reviewer.", Suggestion: Nearest.Suggest(id, known) ?? "vault review list shows those that do.");

    public static Diagnostic KeyRequired() =>
        new("E2C_VAULT_KEY_REQUIRED", "In Production the vault's key must be given.", Suggestion: "Set Vault:KeyFile to a file that only its owner may read, or Vault:Key.");

    public static Diagnostic KeyTwice() =>
        new("E2C_VAULT_KEY_TWICE", "Vault:Key and Vault:KeyFile are both set.", Suggestion: "Set one of them.");

    public static Diagnostic Unwritable(string folder) =>
        new("E2C_VAULT_UNWRITABLE", $"The vault in \"{folder}\" cannot be written.", Suggestion: "Check free space and permissions; nothing was changed.");
}
