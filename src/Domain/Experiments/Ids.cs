using Essaim.Domain.Common;

namespace Essaim.Domain.Experiments;

public readonly record struct ExperimentId(Guid Value) : IId<ExperimentId>
{
    public static ExperimentId From(Guid value) => new(value);
}

public readonly record struct AdjustmentId(Guid Value) : IId<AdjustmentId>
{
    public static AdjustmentId From(Guid value) => new(value);
}
