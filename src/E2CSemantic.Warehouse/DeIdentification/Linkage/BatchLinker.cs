using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// Gives every record of a batch the key of its identity. One that came before, letter for letter, costs a look-up; the people known are
/// read only for one that did not.
/// </summary>
internal sealed class BatchLinker(LinkageSession session, LinkageRules rules, IdentityBatch batch)
{
    private const long Unknown = -1;
    private const string Records = "r";

    private readonly bool _isExact = batch.Domain is KeyDomain.Employer or KeyDomain.Source;
    private readonly string _stream = LinkageJournal.MemoStream(batch.Domain, batch.Source);
    private readonly ImmutableArray<IdentityRole> _roles = [.. batch.Columns.Select(column => IdentityFields.Of(column.Role))];
    private readonly IdentityPacker _packer = new(rules, batch.Source);
    private readonly SortedDictionary<string, long> _byRule = new(StringComparer.Ordinal);
    private readonly List<long> _numbers = [];
    private readonly List<long> _keys = [];
    private PersonLinker? _linker;
    private LeftPeople? _left;
    private long _repeats;
    private long _new;
    private long _forReview;

    public LinkReport Run(CancellationToken cancellationToken)
    {
        var merges = session.Decisions.Merges;
        var memo = session.MemoOf(_stream);
        using (var reader = Read())
        {
            while (reader.Read())
            {
                if ((_numbers.Count & 0xFFFF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                _numbers.Add(reader.GetInt64(0));
                _keys.Add(KeyOf(reader, memo));
            }
        }

        var left = Write();
        return new(_numbers.Count, _repeats, _byRule.ToImmutableSortedDictionary(StringComparer.Ordinal), _new, _forReview, session.Decisions.Merges - merges, left);
    }

    private DuckDBDataReader Read()
    {
        var select = new SelectStatement(
        [
            Tree.Column(Records, batch.Number).As(batch.Number),
            .. batch.Columns.Select(column => Value(column).As(column.Name)),
        ])
        {
            From = new NamedTable(batch.Table, Records),
        };
        return batch.Landing.Prepared(SqlRenderer.Render(select, DuckDbDialect.Instance)).ExecuteReader();
    }

    private static SqlExpression Value(IdentityColumn column) =>
        column.Role is VaultRole.BirthDate ? Tree.Column(Records, column.Name) : Tree.Cast(Tree.Column(Records, column.Name), SqlType.Text);

    private long KeyOf(DuckDBDataReader reader, Memo memo)
    {
        if (!Hash(reader, out var hash))
        {
            return Unknown;
        }

        if (memo.TryGet(hash, out var key))
        {
            _repeats++;
            return key;
        }

        session.ReadKeys();
        key = _isExact ? New() : Link(reader);
        memo.Set(hash, key);
        session.Journal.Remember(_stream, hash, key);
        return key;
    }

    // False for an identity without any value, which is nobody's.
    private bool Hash(DuckDBDataReader reader, out IdentityHash hash)
    {
        var hasValue = false;
        var hasNumber = _isExact && _roles.Any(IdentityFields.IsNumber);
        Span<byte> normal = stackalloc byte[PackedIdentity.LongestField];
        session.Hasher.Begin();
        for (var i = 0; i < _roles.Length; i++)
        {
            if (reader.IsDBNull(i + 1) || (hasNumber && !IdentityFields.IsNumber(_roles[i])))
            {
                continue;
            }

            // Whom an exact identity means does not depend on where its column stands.
            var field = _isExact ? (int)_roles[i] : (i << 8) | (int)_roles[i];
            if (_roles[i] is IdentityRole.BirthDate)
            {
                BitConverter.TryWriteBytes(normal, reader.GetDateOnly(i + 1).DayNumber);
                session.Hasher.Add(field, normal[..sizeof(int)]);
                hasValue = true;
                continue;
            }

            var text = reader.GetUtf8(i + 1);
            var length = batch.Domain is KeyDomain.Employer ? IdentifierForm.Write(text, normal) : text.Length;
            session.Hasher.Add(field, batch.Domain is KeyDomain.Employer ? normal[..length] : text);
            hasValue |= length > 0;
        }

        hash = session.Hasher.End();
        return hasValue;
    }

    private long New()
    {
        _new++;
        return session.Journal.DrawKey();
    }

    private long Link(DuckDBDataReader reader)
    {
        _packer.Clear();
        for (var i = 0; i < _roles.Length; i++)
        {
            if (reader.IsDBNull(i + 1))
            {
                continue;
            }

            if (_roles[i] is IdentityRole.BirthDate)
            {
                _packer.Add(reader.GetDateOnly(i + 1));
            }
            else
            {
                _packer.Add(_roles[i], reader.GetUtf8(i + 1));
            }
        }

        _left ??= new(rules, session.Tokens, session.Decisions.Left, batch.Domain);
        if (_left.KeyOf(new(_packer.Pack())) is { } left)
        {
            return left;
        }

        var people = session.People(batch.Domain);
        _linker ??= new(rules, people, session.Tokens, session.Journal);
        var decision = _linker.Link(_packer);
        if (decision.By.Length == 0)
        {
            _new++;
            _forReview += decision.Candidate >= 0 ? 1 : 0;
        }
        else
        {
            _byRule[decision.By] = _byRule.GetValueOrDefault(decision.By) + 1;
        }

        return people.KeyOf(decision.Person);
    }

    private long Write()
    {
        var create = new CreateTableStatement(
            batch.KeysTable,
            [new(batch.Number, SqlType.BigInteger, false), new(IdentityBatch.Key, SqlType.BigInteger, false), new(IdentityBatch.LeftSystem, SqlType.Boolean, false)],
            []);
        using (var command = batch.Landing.Prepared(SqlRenderer.Render(create, DuckDbDialect.Instance)))
        {
            command.ExecuteNonQuery();
        }

        var left = 0L;
        using var appender = batch.Landing.CreateAppender(batch.KeysTable);
        for (var i = 0; i < _numbers.Count; i++)
        {
            // A merge later in the batch may have given the key up.
            var key = session.Decisions.Survivor(_keys[i]);
            var hasLeft = session.Decisions.HasLeft(key);
            left += hasLeft ? 1 : 0;
            appender.CreateRow().AppendValue(_numbers[i]).AppendValue(key).AppendValue(hasLeft).EndRow();
        }

        return left;
    }
}
