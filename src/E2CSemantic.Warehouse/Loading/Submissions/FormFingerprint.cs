using System.Security.Cryptography;
using System.Text.Json;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>The hash of what a contract says of its files. Rules and targets may change without it: what was accepted can still be read.</summary>
internal static class FormFingerprint
{
    public static string Of(SourceContract contract)
    {
        var form = new
        {
            contract.Identity,
            contract.Calendar,
            Files = contract.Files.Select(file => new
            {
                file.Name,
                file.FileName,
                file.Format,
                file.Record,
                file.Encoding,
                file.Delimiter,
                file.Windows,
                file.Unique,
                References = file.References.Select(reference => new { reference.Columns, reference.Of, reference.On }),
                Columns = file.Columns.Concat(file.SubmissionColumns).Select(column => new
                {
                    column.Name,
                    column.Header,
                    Kind = column.Type.GetType().Name,
                    Type = (object)column.Type,
                    column.Missing,
                    column.Vault,
                    column.Keep,
                    column.Reduce,
                    column.Drop,
                    column.Entity,
                    column.EntityKey,
                    column.Start,
                    column.Width,
                }),
            }),
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(form)));
    }
}
