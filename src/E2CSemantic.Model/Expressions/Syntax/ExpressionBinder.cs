using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Expressions.Syntax;

/// <summary>Resolves the names of an expression and gives every part a type; null for a part at fault, so that its whole is not blamed too.</summary>
internal sealed class ExpressionBinder(ExpressionScope scope, Func<int, SourcePlace> placeAt, FaultList faults)
{
    private readonly ImmutableArray<Role> _roles = Role.Of(scope.Star, scope.Fact, scope.Dimensions.Values);

    public static string Words(ExpressionType type) => type switch
    {
        ExpressionType.Integer => "a whole number",
        ExpressionType.Decimal => "a decimal number",
        ExpressionType.Text => "text",
        ExpressionType.Boolean => "true or false",
        _ => throw new UnreachableException(),
    };

    public Expression? Bind(SyntaxNode node) => node switch
    {
        LiteralSyntax literal => Literal(literal),
        NameSyntax name => Name(name),
        BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } logic => Logic(logic),
        BinarySyntax { Operator: >= BinaryOperator.Add } arithmetic => Arithmetic(arithmetic),
        BinarySyntax comparison => Comparison(comparison),
        NotSyntax not => Truth(not.Operand, "not") is { } operand ? new NotExpression(operand, placeAt(not.Offset)) : null,
        IsNullSyntax isNull => Bind(isNull.Operand) is { } operand ? new IsNullExpression(operand, placeAt(isNull.Offset)) : null,
        InSyntax membership => In(membership),
        CodesetSyntax membership => In(membership),
        _ => throw new UnreachableException(),
    };

    private LiteralExpression Literal(LiteralSyntax literal) => new(literal.Value, literal.Type, placeAt(literal.Offset));

    private Expression? Name(NameSyntax name)
    {
        var place = placeAt(name.Offset);
        if (scope.Parameters.TryGetValue(name.Name, out var constant))
        {
            return new LiteralExpression(constant, ExpressionScope.TypeOf(constant), place);
        }

        if (scope.PerUnit.TryGetValue(name.Name, out var type))
        {
            return new PerUnitExpression(name.Name, type, place);
        }

        if (scope.Dimensions.TryGetValue(new(name.Name), out var dimension) && JoinPath.Find(scope.Star, scope.Fact, dimension) is not null)
        {
            return new DimensionExpression(dimension.Name, place);
        }

        if (_roles.FirstOrDefault(role => role.Name == name.Name) is { } found)
        {
            return new RoleExpression(found.Column.Name, found.Dimension.Name, place);
        }

        if (scope.Fact.Column(name.Name) is not { } column)
        {
            faults.Add(ModelFaults.NameUnknown(place, name.Name, scope.Fact.Name, KnownNames()));
            return null;
        }

        if (IsSurrogate(column))
        {
            faults.Add(ModelFaults.SurrogateKey(place, column.Name, NamesThrough(column)));
            return null;
        }

        return new ColumnExpression(column.Name, TypeOf(column.Type), place);
    }

    private BinaryExpression? Logic(BinarySyntax logic)
    {
        var word = logic.Operator is BinaryOperator.And ? "and" : "or";
        var left = Truth(logic.Left, word);
        var right = Truth(logic.Right, word);
        return left is null || right is null ? null : new(logic.Operator, left, right, ExpressionType.Boolean, placeAt(logic.Offset));
    }

    private BinaryExpression? Arithmetic(BinarySyntax arithmetic)
    {
        var left = Number(arithmetic.Left);
        var right = Number(arithmetic.Right);
        if (left is null || right is null)
        {
            return null;
        }

        var type = arithmetic.Operator is not BinaryOperator.Divide && left.Type is ExpressionType.Integer && right.Type is ExpressionType.Integer
            ? ExpressionType.Integer
            : ExpressionType.Decimal;
        return new(arithmetic.Operator, left, right, type, placeAt(arithmetic.Offset));
    }

    private BinaryExpression? Comparison(BinarySyntax comparison)
    {
        var left = Bind(comparison.Left);
        var right = Bind(comparison.Right);
        if (left is null || right is null)
        {
            return null;
        }

        var place = placeAt(comparison.Offset);
        var equality = comparison.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual;
        if (!Comparable(left.Type, right.Type))
        {
            faults.Add(ModelFaults.ExpressionType(place, $"{Words(left.Type)} is compared with {Words(right.Type)}"));
            return null;
        }

        if (!equality && (left.Type is ExpressionType.Boolean || DomainOf(left) is not null || DomainOf(right) is not null))
        {
            faults.Add(ModelFaults.ExpressionType(place, "members and truth values have no order; compare them with =, <> or in"));
            return null;
        }

        var clean = CheckMember(left, right) & CheckMember(right, left);
        return clean ? new(comparison.Operator, left, right, ExpressionType.Boolean, place) : null;
    }

    private InExpression? In(InSyntax membership)
    {
        if (Bind(membership.Operand) is not { } operand)
        {
            return null;
        }

        var clean = true;
        var values = ImmutableArray.CreateBuilder<LiteralExpression>();
        foreach (var value in membership.Values.Select(Literal))
        {
            if (!Comparable(operand.Type, value.Type))
            {
                faults.Add(ModelFaults.ExpressionType(value.Place, $"{Words(operand.Type)} is compared with {Words(value.Type)}"));
                clean = false;
            }

            clean &= CheckMember(operand, value);
            values.Add(value);
        }

        return clean ? new(operand, values.ToImmutable(), placeAt(membership.Offset)) : null;
    }

    private InExpression? In(CodesetSyntax membership)
    {
        var place = placeAt(membership.Reference.Offset);
        if (!scope.Codesets.TryGetValue((string)membership.Reference.Value, out var codeset))
        {
            faults.Add(ModelFaults.ValueUnknown(place, "a code set", (string)membership.Reference.Value, scope.Codesets.Keys));
            return null;
        }

        var operand = Bind(membership.Operand);
        var dimension = operand is DimensionExpression own ? own.Dimension : (operand as RoleExpression)?.Dimension;
        if (operand is not null && dimension != codeset.Dimension)
        {
            faults.Add(ModelFaults.ExpressionType(place, $"the code set '{codeset.Reference}' is of members of '{codeset.Dimension}'"));
        }

        return dimension == codeset.Dimension && operand is not null
            ? new(operand, [.. codeset.Members.Select(member => new LiteralExpression(member, ExpressionType.Text, place))], placeAt(membership.Offset))
            : null;
    }

    private Expression? Truth(SyntaxNode node, string word)
    {
        var operand = Bind(node);
        if (operand is null || operand.Type is ExpressionType.Boolean)
        {
            return operand;
        }

        faults.Add(ModelFaults.ExpressionType(operand.Place, $"'{word}' joins conditions, this is {Words(operand.Type)}"));
        return null;
    }

    private Expression? Number(SyntaxNode node)
    {
        var operand = Bind(node);
        if (operand is null || operand.Type is ExpressionType.Integer or ExpressionType.Decimal)
        {
            return operand;
        }

        faults.Add(ModelFaults.ExpressionType(operand.Place, $"arithmetic needs numbers, this is {Words(operand.Type)}"));
        return null;
    }

    private bool CheckMember(Expression side, Expression other)
    {
        if (DomainOf(side) is not { Registry: null } domain || other is not LiteralExpression { Value: string id } literal
            || domain.Members.Any(member => member.Id == id))
        {
            return true;
        }

        faults.Add(ModelFaults.MemberUnknown(literal.Place, domain.Name.Value, id, domain.Members.Select(member => member.Id)));
        return false;
    }

    private DimensionDefinition? DomainOf(Expression expression) => expression switch
    {
        DimensionExpression own => scope.Dimensions[own.Dimension],
        RoleExpression role => scope.Dimensions[role.Dimension],
        _ => null,
    };

    private static bool Comparable(ExpressionType left, ExpressionType right) =>
        left == right || (left is ExpressionType.Integer or ExpressionType.Decimal && right is ExpressionType.Integer or ExpressionType.Decimal);

    private static ExpressionType TypeOf(ColumnType type) => type switch
    {
        ColumnType.SmallInteger or ColumnType.Integer or ColumnType.BigInteger => ExpressionType.Integer,
        ColumnType.Decimal => ExpressionType.Decimal,
        ColumnType.Boolean => ExpressionType.Boolean,
        ColumnType.Text or ColumnType.Date => ExpressionType.Text,
        _ => throw new UnreachableException(),
    };

    // A surrogate key is drawn anew for every release; only natural keys such as school_year mean anything.
    private static bool IsSurrogate(StarColumn column) => column.References is not null && column.Name.EndsWith("_key", StringComparison.Ordinal);

    private string[] NamesThrough(StarColumn column) =>
    [
        .. Reachable().Where(dimension => JoinPath.Find(scope.Star, scope.Fact, dimension)?.Reference == column).Select(dimension => dimension.Name.Value),
        .. _roles.Where(role => role.Column == column).Select(role => role.Name),
    ];

    private IEnumerable<string> KnownNames() =>
    [
        .. scope.Parameters.Keys,
        .. scope.PerUnit.Keys,
        .. Reachable().Select(dimension => dimension.Name.Value),
        .. _roles.Select(role => role.Name),
        .. scope.Fact.Columns.Where(column => !IsSurrogate(column)).Select(column => column.Name),
    ];

    private IEnumerable<DimensionDefinition> Reachable() =>
        scope.Dimensions.Values.Where(dimension => JoinPath.Find(scope.Star, scope.Fact, dimension) is not null);
}
