using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Interviews;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;

namespace Essaim.Web.Features.Diagnosis.Interviews;

/// <summary>Keeps what was said on some questions. Only who held the interview writes; analysts read and code.</summary>
public sealed class WriteNotes(Db db, CurrentActor current, InterviewGuides guides, Texts texts)
{
    /// <param name="Before">What the writer saw when they began: two devices do not overwrite each other unseen.</param>
    public sealed record Note(string Question, string Text, string? Before = null);

    public sealed record Command(InterviewId InterviewId, IReadOnlyList<Note> Notes);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindInterviewAsync(current.Actor, command.InterviewId, cancellationToken)).Failed(out var unseen, out var interview)) return unseen;
        if (interview.InterviewerId != current.Actor.Id) return Error.Forbidden("interview.interviewer-only");
        var guide = guides.Of(interview.GuideVersion, texts);
        foreach (var (question, text, before) in command.Notes)
        {
            if (guide.Find(question).Failed(out var refused)) return refused;
            var saved = interview.Notes.FirstOrDefault(n => n.Question == question)?.Text ?? "";
            if (before is not null && saved != Clean(before) && saved != Clean(text)) return KeepTyping.ChangedMeanwhile;
            if (interview.Write(question, Clean(text)).Failed(out refused)) return refused;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }

    /// <summary>A browser sends CR LF whatever was typed.</summary>
    private static string Clean(string text) => text.ReplaceLineEndings("\n").Trim();
}

/// <summary>Reads a passage on one of the three axes.</summary>
public sealed class CodePassage(Db db, CurrentActor current, HouseNames names, InterviewGuides guides, Texts texts)
{
    public sealed record Command(InterviewId InterviewId, Coding Coding);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindInterviewAsync(current.Actor, command.InterviewId, cancellationToken)).Failed(out var unseen, out var interview)) return unseen;
        if (command.Coding.Question.Length > 0 && guides.Of(interview.GuideVersion, texts).Find(command.Coding.Question).Failed(out var refused)) return refused;
        foreach (var (field, text) in ((string, string)[])[("Analysis", command.Coding.Analysis), ("Verbatim", command.Coding.Verbatim)])
            if (await names.FindAsync(interview.EstablishmentId, text, cancellationToken) is [var word, ..]) return InterviewErrors.Naming(word, field);
        if (interview.Code(command.Coding).Failed(out refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}

/// <summary>Takes a coding away.</summary>
public sealed class RemoveCoding(Db db, CurrentActor current)
{
    public sealed record Command(InterviewId InterviewId, Guid CodingId);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindInterviewAsync(current.Actor, command.InterviewId, cancellationToken)).Failed(out var unseen, out var interview)) return unseen;
        if (interview.RemoveCoding(command.CodingId).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
