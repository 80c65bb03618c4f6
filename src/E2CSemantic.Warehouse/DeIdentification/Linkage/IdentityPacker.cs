using System.Buffers.Binary;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Packs the fields of one identity after another, normalised; the first value of a role stands.</summary>
internal sealed class IdentityPacker(LinkageRules rules, string source)
{
    private const int Roles = (int)IdentityRole.PostalCode + 1;

    private readonly byte[] _values = new byte[Roles * PackedIdentity.LongestField];
    private readonly int[] _lengths = new int[Roles];
    private readonly byte[] _packed = new byte[Roles * (PackedIdentity.LongestField + 2)];
    private readonly byte[] _scope = System.Text.Encoding.UTF8.GetBytes(source + ":");

    public void Clear() => Array.Clear(_lengths);

    public void Add(IdentityRole role, ReadOnlySpan<byte> text)
    {
        if (_lengths[(int)role] > 0)
        {
            return;
        }

        var room = _values.AsSpan((int)role * PackedIdentity.LongestField, PackedIdentity.LongestField);
        _lengths[(int)role] = role switch
        {
            IdentityRole.FirstName or IdentityRole.MiddleName or IdentityRole.LastName => NameForm.Write(text, room, rules.Suffixes),
            IdentityRole.Sex => Math.Min(1, IdentifierForm.Write(text, room)),
            IdentityRole.Ssn => IdentifierForm.WriteSsn(text, room),
            IdentityRole.PostalCode => Math.Min(5, IdentifierForm.Write(text, room)),
            IdentityRole.LocalId or IdentityRole.Identifier => Scoped(text, room),
            _ => IdentifierForm.Write(text, room),
        };
        if (_lengths[(int)role] > 0 && rules.IsPlaceholder(role, room[.._lengths[(int)role]]))
        {
            _lengths[(int)role] = 0;
        }
    }

    public void Add(DateOnly birthDate)
    {
        if (_lengths[(int)IdentityRole.BirthDate] > 0 || rules.IsPlaceholder(birthDate))
        {
            return;
        }

        var room = _values.AsSpan((int)IdentityRole.BirthDate * PackedIdentity.LongestField, PackedIdentity.DateLength);
        BinaryPrimitives.WriteInt16BigEndian(room, (short)birthDate.Year);
        (room[2], room[3]) = ((byte)birthDate.Month, (byte)birthDate.Day);
        _lengths[(int)IdentityRole.BirthDate] = PackedIdentity.DateLength;
    }

    /// <summary>What was added, in bytes that hold until the next call.</summary>
    public ReadOnlySpan<byte> Pack(IdentityRole without = 0)
    {
        var at = 0;
        for (var role = 1; role < Roles; role++)
        {
            var length = _lengths[role];
            if (length > 0 && role != (int)without)
            {
                (_packed[at], _packed[at + 1]) = ((byte)role, (byte)length);
                _values.AsSpan(role * PackedIdentity.LongestField, length).CopyTo(_packed.AsSpan(at + 2));
                at += length + 2;
            }
        }

        return _packed.AsSpan(0, at);
    }

    // A number that means something in its source only carries the source's name.
    private int Scoped(ReadOnlySpan<byte> text, Span<byte> room)
    {
        Span<byte> value = stackalloc byte[PackedIdentity.LongestField];
        var length = IdentifierForm.Write(text, value);
        if (length == 0)
        {
            return 0;
        }

        var scope = _scope.AsSpan(0, Math.Min(_scope.Length, PackedIdentity.LongestField / 2));
        scope.CopyTo(room);
        length = Math.Min(length, PackedIdentity.LongestField - scope.Length);
        value[..length].CopyTo(room[scope.Length..]);
        return scope.Length + length;
    }
}
