import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { runtime } from '../runtime';
import { checkCredentials } from './check-credentials';
import { sessionCookieName } from './session-cookie';

const A_WEEK = 7 * 24 * 60 * 60;

/** How people sign in. The session holds a person's id and epoch only; roles are read from the database each time. */
export function nextAuthOptions(): NextAuthOptions {
  const { env, authSecret } = runtime();
  const isSecure = env.siteUrl.startsWith('https:');
  return {
    secret: authSecret,
    session: { strategy: 'jwt', maxAge: A_WEEK },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(env.siteUrl),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
      },
    },
    providers: [
      CredentialsProvider({
        name: 'Galley',
        credentials: { email: { label: 'Email' }, password: { label: 'Password', type: 'password' } },
        async authorize(credentials, request) {
          const outcome = await checkCredentials(credentials, networkOf(request.headers));
          // next-auth hands the sentence of a thrown error to the form; null would lose it.
          if (!outcome.ok) throw new Error(outcome.message);
          return { id: outcome.value.personId, epoch: outcome.value.sessionEpoch };
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user) return { personId: user.id, epoch: (user as { epoch?: number }).epoch };
        return token;
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code, metadata) => runtime().log.debug({ code, metadata }, 'sign-in'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** The network a request came from. `server/main.ts` sets the header and removes what a browser sent in its name. */
function networkOf(headers: Record<string, unknown> | undefined): string {
  const value = headers?.['x-galley-network'];
  return typeof value === 'string' ? value : 'unknown';
}
