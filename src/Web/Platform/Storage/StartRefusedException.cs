using System.Diagnostics.CodeAnalysis;

namespace Essaim.Web.Platform.Storage;

/// <summary>The program may not start; the sentence tells whoever runs it why and what to do.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Never thrown without its sentence.")]
public sealed class StartRefusedException(string sentence) : Exception(sentence);
