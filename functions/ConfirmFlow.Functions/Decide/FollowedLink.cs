using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>A confirm link that somebody has followed: with its own token, or with that of an inbox which leads to it.</summary>
/// <param name="Link">What it stands for.</param>
/// <param name="Proof">What follows from the token.</param>
/// <param name="Listed">What the inbox calls it; empty where the token is its own.</param>
internal sealed record FollowedLink(ConfirmLink Link, LinkProof Proof, string Listed = "");
