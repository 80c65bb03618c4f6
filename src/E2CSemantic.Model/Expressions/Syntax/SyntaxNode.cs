using System.Collections.Immutable;

namespace E2CSemantic.Model.Expressions.Syntax;

/// <summary>An expression as written, before names are resolved and types are known; the offset is that of its operator or first character.</summary>
internal abstract record SyntaxNode(int Offset);

internal sealed record NameSyntax(string Name, int Offset) : SyntaxNode(Offset);

internal sealed record LiteralSyntax(object Value, ExpressionType Type, int Offset) : SyntaxNode(Offset);

internal sealed record BinarySyntax(BinaryOperator Operator, SyntaxNode Left, SyntaxNode Right, int Offset) : SyntaxNode(Offset);

internal sealed record NotSyntax(SyntaxNode Operand, int Offset) : SyntaxNode(Offset);

internal sealed record IsNullSyntax(SyntaxNode Operand, int Offset) : SyntaxNode(Offset);

internal sealed record InSyntax(SyntaxNode Operand, ImmutableArray<LiteralSyntax> Values, int Offset) : SyntaxNode(Offset);

/// <summary>Membership of a set of codes, which is named by its reference.</summary>
internal sealed record CodesetSyntax(SyntaxNode Operand, LiteralSyntax Reference, int Offset) : SyntaxNode(Offset);

internal sealed record CallSyntax(string Name, ImmutableArray<SyntaxNode> Arguments, int Offset) : SyntaxNode(Offset);
