import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { runtime } from '../runtime';
import { checkCredentials } from './check-credentials';
import { networkOf } from './network-of';
import { noteSignIn, noteSignOut } from './note-sign-in';
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
          const network = networkOf(request.headers?.['x-galley-network']);
          const outcome = await checkCredentials(credentials, network);
          // next-auth hands the sentence of a thrown error to the form; null would lose it.
          if (!outcome.ok) throw new Error(outcome.message);
          const { database } = runtime();
          await noteSignIn(outcome.value.personId, { database, network, now: new Date() });
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
    events: {
      async signOut({ token }) {
        const { database } = runtime();
        if (typeof token?.personId === 'string')
          await noteSignOut(token.personId, { database, now: new Date() });
      },
    },
    logger: {
      error: (code, metadata) => runtime().log.debug({ code, metadata }, 'sign-in'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
