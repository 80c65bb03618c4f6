using System.Buffers.Binary;
using System.Security.Cryptography;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// Match tokens: HMAC-SHA-256 of an identity's normalised values in a combination of fields, under a key that lives in the vault. They
/// never leave it.
/// </summary>
internal sealed class MatchTokens : IDisposable
{
    public const int Length = 32;

    private readonly LinkageRules _rules;
    private readonly IncrementalHash _hmac;
    private readonly byte[] _message = new byte[512];

    public MatchTokens(LinkageRules rules, ReadOnlySpan<byte> key)
    {
        _rules = rules;
        _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    }

    /// <summary>The full token of an identity in one combination; false where a value is missing.</summary>
    public bool TryMake(PackedIdentity identity, IReadOnlyList<IdentityRole> same, ReadOnlySpan<byte> birthDate, Span<byte> token)
    {
        var at = 0;
        foreach (var role in same)
        {
            var value = role is IdentityRole.BirthDate ? birthDate : identity[role];
            if (value.IsEmpty)
            {
                return false;
            }

            (_message[at], _message[at + 1]) = ((byte)role, (byte)value.Length);
            value.CopyTo(_message.AsSpan(at + 2));
            at += value.Length + 2;
        }

        _hmac.AppendData(_message, 0, at);
        _hmac.GetHashAndReset(token);
        return true;
    }

    /// <summary>The first eight bytes of the token, by which records are found and then compared; 0 where a value is missing.</summary>
    public ulong Short(PackedIdentity identity, IReadOnlyList<IdentityRole> same, ReadOnlySpan<byte> birthDate)
    {
        Span<byte> token = stackalloc byte[Length];
        return TryMake(identity, same, birthDate, token) ? BinaryPrimitives.ReadUInt64LittleEndian(token) | (1UL << 63) : 0;
    }

    public void Short(PackedIdentity identity, Span<ulong> tokens)
    {
        for (var i = 0; i < _rules.Tokens.Length; i++)
        {
            tokens[i] = Short(identity, _rules.Tokens[i], identity[IdentityRole.BirthDate]);
        }
    }

    public void Dispose() => _hmac.Dispose();
}
