import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/server/auth/next-auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

// Sign-in is open to everybody by its nature; next-auth checks its own CSRF token.
function handler(request: Request, context: Context): Promise<Response> {
  return NextAuth(nextAuthOptions())(request, context);
}

export { handler as GET, handler as POST };
