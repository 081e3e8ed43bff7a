using Essaim.Domain.Common;

namespace Essaim.Domain.Library;

public readonly record struct RexId(Guid Value) : IId<RexId>
{
    public static RexId From(Guid value) => new(value);
}

public readonly record struct BorrowingId(Guid Value) : IId<BorrowingId>
{
    public static BorrowingId From(Guid value) => new(value);
}
